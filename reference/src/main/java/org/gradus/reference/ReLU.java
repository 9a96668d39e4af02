package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Rectifier, {@code a = max(0, z)}, entry by entry. Its derivative at 0 is taken to be 0.
 *
 * <p>Shapes: z and a {@code [n x batch]}.
 *
 * <p>Source: 000, forward propagation and step 6.
 */
public final class ReLU implements Layer {

    private SimpleMatrix z = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        this.z = z;
        return z.elementOp((int row, int column, double e) -> relu(e)); // 000: A1 = ReLU(Z1)
    }

    /** @throws IllegalArgumentException if dA does not have the shape of the latest z */
    @Override
    public SimpleMatrix backward(SimpleMatrix dA) {
        Shapes.requireLike(z, "dY", dA);
        // 000, step 6: dL/dz = dL/da * ReLU'(z)
        return dA.elementMult(z.elementOp((int row, int column, double e) -> reluPrime(e)));
    }

    private static double relu(double z) {
        return StrictMath.max(0, z); // 000: ReLU(x) = max(0, x)
    }

    private static double reluPrime(double z) {
        return z > 0 ? 1 : 0; // 000, step 6: ReLU'(x) = 1 if x > 0, else 0
    }
}
