package org.gradus.wire.compile;

/**
 * A source that a course compiles with every submission. It wins over a student's source of the same class.
 *
 * @param source whose path begins with a slash, as no student's does
 * @param adapts the simple name of the student's class to whose package it moves, {@code Dense}; empty where it stays where it is
 */
public record CourseSource(SourceText source, String adapts) {

    private static final String MARK = "/";

    /** One whose name is relative to the assignment's folder. */
    public static CourseSource named(String name, String text, String adapts) {
        return new CourseSource(new SourceText(MARK + name, text), adapts);
    }

    /** Whether a path is that of a course's source. */
    public static boolean isOne(String path) {
        return path.startsWith(MARK);
    }

    /** A path as the course knows it; itself where it is a student's. */
    public static String name(String path) {
        return isOne(path) ? path.substring(MARK.length()) : path;
    }

    public boolean isAdapter() {
        return !adapts.isEmpty();
    }
}
