package org.gradus.engine.diagnose.hypothesis;

/**
 * A wrong idea that many have had.
 *
 * @param name the word for it in reports, {@code gradient-transposed}
 * @param sentence what a tutor would say to the student
 * @param formula the right one
 * @param source the document and equation of the right formula; {@code none} where no document has it
 */
public record Misconception(String name, String sentence, String formula, String source) {

    /** The source of what no document writes out. */
    public static final String NO_SOURCE = "none";
}
