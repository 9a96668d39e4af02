package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;

/** What is said when a matrix has another shape than the formula needs, or a size is too small. */
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

    /** Throws an {@link IllegalArgumentException} if a size is less than it can be. */
    static void requireAtLeast(int least, String name, int actual) {
        if (actual < least) {
            throw new IllegalArgumentException(name + ": expected at least " + least + " but was " + actual);
        }
    }
}
