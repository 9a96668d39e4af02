package org.gradus.engine.name;

import java.util.Locale;

/** Whether a class was perhaps meant to have another name: {@code sigmoid}, {@code Sigmiod}, {@code SigmoidLayer} for {@code Sigmoid}. */
public final class Misspelling {

    /** What people put before or behind a name. */
    private static final String ADDED = "^(my|own|the)|(layer|loss|optimizer|function|impl|class|module)$";

    /** As long as a name has to be for one letter not to make another of it, as it does of ELU and ReLU. */
    private static final int LONG = 5;

    private Misspelling() {}

    /** Of one name for another: the case, the order of its letters, one letter, or what people add to a name. */
    public static boolean mayBe(String there, String wanted) {
        String one = letters(there);
        String other = letters(wanted);
        return sorted(one).equals(sorted(other))
                || (Math.min(one.length(), other.length()) >= LONG && EditDistance.between(one, other) == 1);
    }

    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        String rest = letters.replaceAll(ADDED, "");
        return rest.isEmpty() ? letters : rest;
    }

    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
