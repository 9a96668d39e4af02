package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Softplus, {@code y = log(1 + e^x)}, entry by entry. Its derivative is the sigmoid of x.
 *
 * <p>Shapes: x and y {@code [n x batch]}. Exponents are never positive, so that nothing overflows, and what is added to 1 keeps its
 * digits.
 *
 * <p>Source: Dugas, Bengio, Belisle, Nadeau, Garcia: Incorporating Second-Order Functional Knowledge for Better Option Pricing
 * (NIPS 2000), section 2: zeta(s) = ln(1 + e^s), whose derivative is the sigmoid.
 */
public final class Softplus implements Layer {

    private SimpleMatrix x = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.elementOp((int row, int column, double e) -> softplus(e));
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(x, "dY", dY);
        // dL/dx = dL/dy * softplus'(x)
        return dY.elementMult(x.elementOp((int row, int column, double e) -> softplusPrime(e)));
    }

    private static double softplus(double x) {
        // log(1 + e^x) = x + log(e^-x + 1), of which the one whose exponent is not positive
        return StrictMath.max(0, x) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(x)));
    }

    private static double softplusPrime(double x) {
        double e = StrictMath.exp(-StrictMath.abs(x));
        return (x >= 0 ? 1 : e) / (1 + e); // softplus'(x) = 1 / (1 + e^-x) = e^x / (1 + e^x)
    }
}
