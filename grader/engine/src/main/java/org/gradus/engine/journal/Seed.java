package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.SecureRandom;

/**
 * Where the random inputs of a run start, and how that came about.
 *
 * @param number that they follow from
 */
public record Seed(long number, Origin origin) {

    /** What programs that know no integers but those of a double can read from {@code run.json} without rounding: 53 bits. */
    private static final int BITS_TOO_MANY = Long.SIZE - 53;

    /** Who chose a seed. */
    public enum Origin {
        /** The assignment, which students may have: they know every input before they hand in. */
        @JsonProperty("assignment")
        ASSIGNMENT,

        /** Whoever started the run, by its number. */
        @JsonProperty("option")
        OPTION,

        /** Nobody: it was drawn for this run, and stands in its {@code run.json} alone. */
        @JsonProperty("secret")
        SECRET
    }

    /** A seed that nobody can have known before. */
    public static Seed drawn() {
        return new Seed(new SecureRandom().nextLong() >>> BITS_TOO_MANY, Origin.SECRET);
    }
}
