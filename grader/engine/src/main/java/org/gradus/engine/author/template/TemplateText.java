package org.gradus.engine.author.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files with gaps, {@code @NAME@}, that travel in the jar. */
final class TemplateText {

    private static final Pattern GAP = Pattern.compile("@([A-Za-z]\\w*)@");

    private TemplateText() {}

    /** A file as it is. */
    static String of(String name) {
        return resource("/gradus/template/" + name);
    }

    static boolean isThere(String name) {
        return TemplateText.class.getResource("/gradus/template/" + name) != null;
    }

    /**
     * A file with its gaps filled.
     *
     * @param values for every gap; there may be more
     */
    static String of(String name, Map<String, String> values) {
        Matcher gaps = GAP.matcher(of(name));
        return gaps.replaceAll(gap -> Matcher.quoteReplacement(Objects.requireNonNull(
                values.get(gap.group(1)), () -> name + " has a gap that nothing fills: " + gap.group(1))));
    }

    static String resource(String name) {
        try (InputStream in = TemplateText.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("this build of Gradus cannot read its own " + name, e);
        }
    }
}
