package org.gradus.reference.catalogue;

import java.util.Locale;

/** Which numbers a matrix that a constructor is given may hold. */
public enum Entries {
    /** Any numbers. */
    ANY,

    /** Numbers above 0, as of a variance. */
    POSITIVE,

    /** Each exactly 0 or 1, as of a mask. Who asks whether an entry is 0 is right too, and is not asked about anything else. */
    BINARY;

    /** The word for it in an assignment: {@code positive}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #word} writes.
     *
     * @throws IllegalArgumentException if there is no such word
     */
    public static Entries of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
