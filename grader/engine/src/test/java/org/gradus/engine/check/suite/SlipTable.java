package org.gradus.engine.check.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a README of samples says that each of them loses: {@code Class: facet}, by the submission's name. */
public final class SlipTable {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| `?([^`|]+?)`? \\|.*\\| ([^|]*) \\|");

    private SlipTable() {}

    /** Reads the page; what loses nothing has an empty set. */
    public static Map<String, Set<String>> of(Path readme) throws IOException {
        Map<String, Set<String>> lost = new TreeMap<>();
        Files.readString(readme)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    Set<String> facets = lost.computeIfAbsent(row.group(1), name -> new TreeSet<>());
                    if (!row.group(3).equals("none")) {
                        Arrays.stream(row.group(3).split(", ", -1))
                                .map(facet -> row.group(2) + ": " + facet)
                                .forEach(facets::add);
                    }
                });
        return Collections.unmodifiableMap(lost);
    }
}
