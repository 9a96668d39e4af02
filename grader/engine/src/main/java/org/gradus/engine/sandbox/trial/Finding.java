package org.gradus.engine.sandbox.trial;

/**
 * What came of trying a promise.
 *
 * @param held whether it held
 * @param detail what stopped the attempt, if anything
 */
public record Finding(boolean held, String detail) {}
