package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Logistic sigmoid, {@code a = 1 / (1 + e^-z)}, entry by entry.
 *
 * <p>Shapes: z and a {@code [n x batch]}. Exponents are never positive, so that nothing overflows, and the derivative is
 * not taken from {@code 1 - a}, which loses its digits as a comes near 1 (at z = 18.3 a relative error of 1e-8).
 *
 * <p>Sources: 001, the derivation of sigma' and "Back propagation formulae"; 000, steps 1 and 2; 002, forward pass; 003,
 * "Propagate error".
 */
public final class Sigmoid implements Layer {

    private SimpleMatrix z = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        this.z = z;
        return z.elementOp((int row, int column, double e) -> sigmoid(e)); // 001: a = sigma(z)
    }

    /** @throws IllegalArgumentException if dA does not have the shape of the latest z */
    @Override
    public SimpleMatrix backward(SimpleMatrix dA) {
        Shapes.requireLike(z, "dY", dA);
        // 001, closing block, and 000, step 2: dL/dz = dL/da * sigma'(z)
        return dA.elementMult(z.elementOp((int row, int column, double e) -> sigmoidPrime(e)));
    }

    private static double sigmoid(double z) {
        double e = StrictMath.exp(-StrictMath.abs(z));
        return z < 0 ? e / (1 + e) : 1 / (1 + e); // 001: sigma(z) = 1 / (1 + e^-z) = e^z / (1 + e^z)
    }

    private static double sigmoidPrime(double z) {
        double e = StrictMath.exp(-StrictMath.abs(z));
        return e / ((1 + e) * (1 + e)); // 001: sigma'(z) = e^-z / (1 + e^-z)^2 = sigma'(-z)
    }
}
