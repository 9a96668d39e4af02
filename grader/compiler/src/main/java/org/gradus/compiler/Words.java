package org.gradus.compiler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which sources have which names in their text, comments included: whoever uses a type has its name. */
final class Words {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{javaJavaIdentifierPart}]+");

    private final Map<MemorySource, Set<String>> bySource = new HashMap<>();

    /** One of the names that stands in a source; the first in the order of letters. */
    Optional<String> anyIn(MemorySource source, Set<String> names) {
        Set<String> words = bySource.computeIfAbsent(source, Words::of);
        return names.stream().filter(words::contains).sorted().findFirst();
    }

    private static Set<String> of(MemorySource source) {
        String text = ESCAPE.matcher(source.text())
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return BETWEEN.splitAsStream(text).collect(Collectors.toUnmodifiableSet());
    }
}
