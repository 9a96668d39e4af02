package org.gradus.reference.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** Which targets a loss may be asked about. */
public enum Targets {
    /** Any numbers: drawn like the predictions. */
    ANY,

    /**
     * Each entry exactly 0 or 1. The formula of cross entropy also has a meaning between them, but a student who tells two
     * cases apart, {@code y == 1 ? -log a : -log(1 - a)}, is right too, and is not asked about anything else.
     */
    BINARY,

    /** Each entry exactly -1 or 1, as of a hinge loss {@code max(0, 1 - y s)} of two classes. */
    SIGNS,

    /** Exactly one 1 in each column, 0 elsewhere. */
    ONE_HOT,

    /** Each entry positive, and each column sums to 1. */
    PROBABILITIES;

    /** The word for it in an assignment: {@code one-hot}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what {@link #word} writes.
     *
     * @throws IllegalArgumentException if there is no such word
     */
    public static Targets of(String word) {
        return Arrays.stream(values())
                .filter(targets -> targets.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("word: '" + word + "' names no targets"));
    }
}
