package org.gradus.engine.assignment;

/** One side of a declared matrix. */
public sealed interface Dimension {

    /** A size that is the same wherever its name stands in a part: {@code in}, {@code out}, {@code batch}. */
    record Named(String name) implements Dimension {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A size that never changes, at least 1. */
    record Fixed(int size) implements Dimension {
        @Override
        public String toString() {
            return Integer.toString(size);
        }
    }
}
