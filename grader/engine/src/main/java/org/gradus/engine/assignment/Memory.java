package org.gradus.engine.assignment;

/** What an object of a part may keep from one call to the next, beyond what its contract is about. */
public enum Memory {
    /** Nothing: asked the same again, it answers the same. */
    NONE,
    /** Anything, as running statistics are: what it answers may depend on all that it was asked before. */
    KEPT
}
