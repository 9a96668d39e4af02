package org.gradus.reference.catalogue;

/** Which targets a loss may be asked about. */
public enum Targets {
    /** Any numbers: drawn like the predictions. */
    ANY,

    /**
     * Each entry exactly 0 or 1. The formula of cross entropy also has a meaning between them, but a student who tells two
     * cases apart, {@code y == 1 ? -log a : -log(1 - a)}, is right too, and is not asked about anything else.
     */
    BINARY,

    /** Exactly one 1 in each column, 0 elsewhere. */
    ONE_HOT
}
