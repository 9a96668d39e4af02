package org.gradus.engine.author.mutation;

/**
 * A solution with one change.
 *
 * @param file where it is, relative to the solution's folder
 * @param line in which it begins, from 1
 * @param before the lines that it changes, as one
 * @param after the same, changed
 * @param kind of the change, {@code call dropped}
 * @param text of the file with the change
 */
public record Mutant(String file, int line, String before, String after, String kind, String text) {}
