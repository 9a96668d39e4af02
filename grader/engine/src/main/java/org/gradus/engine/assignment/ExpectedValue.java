package org.gradus.engine.assignment;

import org.gradus.wire.MatrixData;

/** What a quantity should be. */
public sealed interface ExpectedValue {

    /** All its numbers; a single one is a matrix of one entry. */
    MatrixData entries();

    /** An output, or the gradient with respect to a matrix, in its shape. */
    record ExpectedMatrix(MatrixData value) implements ExpectedValue {

        @Override
        public MatrixData entries() {
            return value;
        }
    }

    /** A loss, or the gradient with respect to the one number of a tied parameter: the sum of the student's entries. */
    record ExpectedNumber(double value) implements ExpectedValue {

        @Override
        public MatrixData entries() {
            return new MatrixData(1, 1, value);
        }
    }
}
