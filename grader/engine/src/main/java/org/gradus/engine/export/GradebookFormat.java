package org.gradus.engine.export;

import java.util.Locale;

/** The services whose tables are known. */
public enum GradebookFormat {
    CANVAS,
    MOODLE,
    BLACKBOARD,
    GRADESCOPE,
    GENERIC;

    /** What its table looks like. */
    Gradebook gradebook(String column) {
        return switch (this) {
            case CANVAS -> new CanvasGradebook(column);
            case MOODLE -> new MoodleWorksheet(column);
            case BLACKBOARD -> new BlackboardGrades(column);
            case GRADESCOPE -> new GradescopeGrades();
            case GENERIC -> new GenericTable();
        };
    }

    /** As on the command line, and in names of files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
