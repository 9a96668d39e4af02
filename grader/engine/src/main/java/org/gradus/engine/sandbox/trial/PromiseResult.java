package org.gradus.engine.sandbox.trial;

/** What came of trying a promise. */
public enum PromiseResult {
    /** The attempt to break it was stopped. */
    HELD,
    /** The attempt succeeded. */
    BROKEN
}
