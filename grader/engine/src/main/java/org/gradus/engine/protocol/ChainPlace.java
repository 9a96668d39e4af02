package org.gradus.engine.protocol;

/** Where an object may stand in the chain of a case. */
public enum ChainPlace {
    /** Hands its output on to the next one, and dX back to the one before. */
    INSIDE("layer"),
    /** Turns the last output into a number, and begins the way back. */
    END("loss"),
    /** Stands in no chain: a case has it alone. */
    ALONE("optimizer");

    private final String word;

    ChainPlace(String word) {
        this.word = word;
    }

    /** What stands there is called, {@code layer}. */
    public String word() {
        return word;
    }
}
