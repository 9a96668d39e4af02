package org.gradus.reference;

import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;

/** Central differences over the step that was really taken. */
final class FiniteDifferences {

    private static final double STEP = StrictMath.cbrt(StrictMath.ulp(1.0));

    private FiniteDifferences() {}

    /** The derivative of f by each entry of the matrix. */
    static SimpleMatrix gradient(ToDoubleFunction<SimpleMatrix> f, SimpleMatrix at) {
        return at.elementOp((int row, int column, double x) -> {
            double h = STEP * Math.max(1, Math.abs(x));
            double above = f.applyAsDouble(replaced(at, row, column, x + h));
            double below = f.applyAsDouble(replaced(at, row, column, x - h));
            return (above - below) / ((x + h) - (x - h));
        });
    }

    /** How far a gradient may be from its differences, if S is the sum of |dY * y|. */
    static double tolerance(SimpleMatrix gradient, double s) {
        return 1e-6 * gradient.elementMaxAbs() + 1e-8 * Math.max(1, s);
    }

    private static SimpleMatrix replaced(SimpleMatrix matrix, int row, int column, double value) {
        SimpleMatrix copy = matrix.copy();
        copy.set(row, column, value);
        return copy;
    }
}
