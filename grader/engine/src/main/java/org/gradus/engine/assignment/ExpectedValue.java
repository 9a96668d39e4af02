package org.gradus.engine.assignment;

import org.gradus.wire.MatrixData;

/** What a quantity should be. */
public sealed interface ExpectedValue {

    /** An output, or the gradient with respect to a matrix, in its shape. */
    record ExpectedMatrix(MatrixData value) implements ExpectedValue {}

    /** A loss, or the gradient with respect to the one number of a tied parameter: the sum of the student's entries. */
    record ExpectedNumber(double value) implements ExpectedValue {}
}
