package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Hyperbolic tangent, {@code y = tanh(x)}, entry by entry.
 *
 * <p>Shapes: x and y {@code [n x batch]}. Exponents are never positive, so that nothing overflows, and the derivative is
 * not taken from {@code 1 - y^2}, which loses its digits as y comes near 1 or -1 (at x = 9 a relative error of 1e-9).
 *
 * <p>Sources: none of the documents has it.
 */
public final class Tanh implements Layer {

    private SimpleMatrix x = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.elementOp((int row, int column, double e) -> StrictMath.tanh(e)); // y = tanh(x)
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(x, "dY", dY);
        // dL/dx = dL/dy * tanh'(x)
        return dY.elementMult(x.elementOp((int row, int column, double e) -> tanhPrime(e)));
    }

    private static double tanhPrime(double x) {
        double e = StrictMath.exp(-2 * StrictMath.abs(x));
        return 4 * e / ((1 + e) * (1 + e)); // tanh'(x) = 1 - y^2 = 1 / cosh(x)^2 = 4 e^-2x / (1 + e^-2x)^2 = tanh'(-x)
    }
}
