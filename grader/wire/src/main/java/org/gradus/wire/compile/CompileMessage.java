package org.gradus.wire.compile;

/**
 * One error. Warnings never count, and so there are none.
 *
 * @param round in which the file failed for the first time: 1 while parsing, then once more for every compilation of what was
 *     left
 * @param place where
 * @param text what is wrong in one printable line of at most {@value #LONGEST_TEXT} characters
 * @param cause the path of the source, dropped in an earlier round, that declares what is missing here; empty where there is
 *     none
 */
public record CompileMessage(int round, SourcePlace place, String text, String cause) {

    public static final int LONGEST_TEXT = 500;

    public CompileMessage {
        text = PlainText.cut(PlainText.printable(text).strip(), LONGEST_TEXT);
    }

    /** {@code Helper.java:3: ';' expected}. */
    public String sentence() {
        return place.name() + ": " + text;
    }
}
