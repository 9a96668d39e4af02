package org.gradus.engine.clean;

/**
 * A line that GitHub's runner obeys: {@code ::error file=...,line=...,title=...::message}. Ours alone may be one; what stands in it may be
 * a student's, and ends no property and no line.
 */
public final class WorkflowCommand {

    private WorkflowCommand() {}

    /**
     * An error at a place.
     *
     * @param file below the root of the repository; empty if it is not known
     * @param line from 1; 0 if it is not known
     */
    public static String error(String file, int line, String title, String message) {
        String place = file.isEmpty() ? "" : "file=" + property(file) + ",";
        String number = file.isEmpty() || line == 0 ? "" : "line=" + line + ",";
        return "::error " + place + number + "title=" + property(title) + "::" + data(message);
    }

    /** The runner takes these for what they stand for, and everything else as it is. */
    private static String data(String text) {
        return TerminalText.line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
