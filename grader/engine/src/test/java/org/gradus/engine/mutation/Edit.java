package org.gradus.engine.mutation;

import java.util.Locale;

/** A piece of a source that becomes another. */
record Edit(Operator operator, int start, int end, String text) {

    /** What is changed mechanically. */
    enum Operator {
        ARITHMETIC,
        CONDITION,
        CONSTANT,
        INDEX,
        EXCHANGED,
        CALL_DROPPED,
        STATEMENT_DROPPED,
        STATEMENTS_SWAPPED,
        STATIC,
        PRECISION;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
