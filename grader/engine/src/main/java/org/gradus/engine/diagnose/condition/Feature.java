package org.gradus.engine.diagnose.condition;

/**
 * Something that can be counted or measured of a question, or of an entry of its answer.
 *
 * @param scope what it is one of
 * @param range which numbers it can be
 * @param measure NaN where there is nothing to measure
 * @param words how a border is told
 */
record Feature(Scope scope, Range range, Measure measure, Words words) {

    /** What is right or wrong by it. */
    enum Scope {
        QUESTION,
        ENTRY
    }

    /** Which numbers it can be. */
    enum Range {
        /** 0 and 1, or -1, 0 and 1: what there is, is on both sides of every border. */
        FEW,
        /** Sizes and places: a border is asked about at the next larger and smaller ones. */
        COUNTS,
        /** Entries: a border lies somewhere between two of them, and is looked for there. */
        NUMBERS
    }

    /** The number itself. */
    interface Measure {
        double of(Seen seen, int row, int column);
    }

    /** The number itself, of a question. */
    interface MeasureOfQuestion {
        double of(Seen seen);
    }

    static Feature ofQuestions(Range range, MeasureOfQuestion measure, Words words) {
        return new Feature(Scope.QUESTION, range, (seen, row, column) -> measure.of(seen), words);
    }

    static Feature ofEntries(Range range, Measure measure, Words words) {
        return new Feature(Scope.ENTRY, range, measure, words);
    }

    /** Whether something holds: 1 if it does. */
    static double whether(boolean holds) {
        return holds ? 1 : 0;
    }
}
