package org.gradus.wire;

/** One argument of a student's constructor. */
public sealed interface Argument {

    /** The matrix that an earlier step put into this slot. */
    record Matrix(int slot) implements Argument {}

    /** A {@code double}. */
    record Scalar(double value) implements Argument {}

    /** An {@code int}. */
    record Whole(int value) implements Argument {}

    /** A {@code boolean}. */
    record Flag(boolean value) implements Argument {}
}
