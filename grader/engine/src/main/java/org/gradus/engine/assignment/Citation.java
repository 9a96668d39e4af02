package org.gradus.engine.assignment;

/**
 * Where a test case comes from.
 *
 * @param document the document's file name, or {@code none}
 * @param equation the equation, step or section, and what is not the document's own
 */
public record Citation(String document, String equation) {}
