package org.gradus.mutator;

import java.util.Locale;

/** A piece of a source that becomes another. */
public record Edit(Operator operator, int start, int end, String text) {

    /** What is changed mechanically. */
    public enum Operator {
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

        /** As people say it, {@code call dropped}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
