package org.gradus.engine.report.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names for files of submissions, without an ending: unique whatever the case, ASCII, and valid on every system. A submission's name
 * may be anything that a student thought of.
 */
public final class FileNames {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern AT_THE_EDGE = Pattern.compile("^[._-]+|[._-]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** A name for each submission: the same whatever the order in which they are given. */
    public static SortedMap<String, String> of(Collection<String> submissions) {
        SortedMap<String, String> names = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (String submission : new TreeSet<>(submissions)) {
            names.put(submission, unique(plain(submission), taken));
        }
        return Collections.unmodifiableSortedMap(names);
    }

    private static String plain(String submission) {
        String base = MARKS.matcher(Normalizer.normalize(submission, Normalizer.Form.NFKD))
                .replaceAll("");
        String ascii = OTHERS.matcher(base).replaceAll("_");
        String shortened = ascii.substring(0, Math.min(ascii.length(), LONGEST));
        String name = AT_THE_EDGE.matcher(shortened).replaceAll("");
        return name.isEmpty() || RESERVED.matcher(name).matches() ? "submission_" + name : name;
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }
}
