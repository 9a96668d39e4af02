package org.gradus.engine.assignment;

import java.util.Arrays;
import org.gradus.wire.MatrixData;

/** What a test case passes for one parameter of a constructor. */
public sealed interface CaseArgument {

    /** A matrix. */
    record MatrixArgument(MatrixData value) implements CaseArgument {}

    /**
     * A matrix whose entries are one and the same number. The student gets the whole matrix; the gradient of the one number
     * is the sum of the gradient's entries.
     */
    record TiedArgument(double value, int rows, int columns) implements CaseArgument {

        /** The matrix that the student gets. */
        public MatrixData expanded() {
            double[] entries = new double[rows * columns];
            Arrays.fill(entries, value);
            return new MatrixData(rows, columns, entries);
        }
    }

    /** A {@code double}. */
    record NumberArgument(double value) implements CaseArgument {}

    /** An {@code int}. */
    record IntegerArgument(int value) implements CaseArgument {}

    /** A {@code boolean}. */
    record FlagArgument(boolean value) implements CaseArgument {}
}
