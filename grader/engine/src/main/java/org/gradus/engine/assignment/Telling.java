package org.gradus.engine.assignment;

import java.util.Locale;

/** How much a student is told of what was lost; each tells what those before it tell. */
public enum Telling {
    /** Which facets. */
    VERDICT,
    /** The sentence of a tutor, where one known slip explains it. */
    HINT,
    /** Numbers: the smallest example, and the checks. */
    EXAMPLE,
    /** The right formula. */
    FULL;

    /** Whether it tells as much as another. */
    public boolean tells(Telling other) {
        return compareTo(other) >= 0;
    }

    /** Reads what {@link #toString} writes. */
    public static Telling parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As in files and commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
