package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Gaussian error linear unit, {@code y = x Phi(x)}, entry by entry, with the distribution function Phi of the standard normal
 * distribution itself, not one of its approximations. Its derivative is {@code Phi(x) + x phi(x)}, phi the density.
 *
 * <p>Shapes: x and y {@code [n x batch]}.
 *
 * <p>Source: Hendrycks, Gimpel: Gaussian Error Linear Units (2016), section 2, GELU(x) = x Phi(x).
 */
public final class GELU implements Layer {

    private SimpleMatrix x = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.elementOp((int row, int column, double e) -> gelu(e));
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(x, "dY", dY);
        // dL/dx = dL/dy * gelu'(x)
        return dY.elementMult(x.elementOp((int row, int column, double e) -> geluPrime(e)));
    }

    private static double gelu(double x) {
        return x * Normal.distribution(x); // GELU(x) = x Phi(x)
    }

    private static double geluPrime(double x) {
        return Normal.distribution(x) + x * Normal.density(x); // GELU'(x) = Phi(x) + x phi(x)
    }
}
