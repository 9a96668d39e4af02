package org.gradus.engine.author.mutation;

/** A mutant that keeps every point, and why. */
public record Survivor(Mutant mutant, Why why) {

    /** From the most to the least suspicious. */
    public enum Why {
        /** Grading sees nothing, and other random inputs, more of them, tell it from the original. */
        MISSED,
        /** A check fails, and what it counts under is worth nothing. */
        WORTH_NOTHING,
        /** Nothing tells it from the original. */
        ALIKE
    }
}
