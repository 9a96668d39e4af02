package org.gradus.wire.compile;

/**
 * Where in a submission an error is.
 *
 * @param path of the source
 * @param line from 1; 0 where there is no line
 * @param column from 1, in characters; 0 where there is no line
 * @param lineText the line, printable and cut to {@value #LONGEST_LINE} characters, one character a column; may be empty
 */
public record SourcePlace(String path, int line, int column, String lineText) {

    public static final int LONGEST_LINE = 200;

    /** @throws IllegalArgumentException if the line or the column is negative */
    public SourcePlace {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("place: line " + line + ", column " + column);
        }
        lineText = PlainText.cut(PlainText.printable(lineText), LONGEST_LINE);
    }

    /** A file as a whole. */
    public static SourcePlace file(String path) {
        return new SourcePlace(path, 0, 0, "");
    }

    /** As javac writes it: {@code Helper.java:3}, or the path alone where there is no line. */
    public String name() {
        return line == 0 ? path : path + ":" + line;
    }
}
