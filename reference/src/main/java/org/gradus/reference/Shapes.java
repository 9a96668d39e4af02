package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;

/** What is said when a matrix has another shape than the formula needs. */
final class Shapes {

    private Shapes() {}

    /** Throws an {@link IllegalArgumentException} unless the matrix has this shape. */
    static void require(String name, int rows, int columns, SimpleMatrix actual) {
        if (actual.getNumRows() != rows || actual.getNumCols() != columns) {
            throw new IllegalArgumentException(name + ": expected " + rows + "x" + columns + " but was "
                    + actual.getNumRows() + "x" + actual.getNumCols());
        }
    }

    /** Throws an {@link IllegalArgumentException} unless the matrix has the shape of the model. */
    static void requireLike(SimpleMatrix model, String name, SimpleMatrix actual) {
        require(name, model.getNumRows(), model.getNumCols(), actual);
    }
}
