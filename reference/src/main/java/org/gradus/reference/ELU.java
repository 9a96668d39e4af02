package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Exponential linear unit, {@code y = x} where x > 0 and {@code y = alpha (e^x - 1)} elsewhere, entry by entry. Its derivative at 0 is
 * taken to be alpha, the one from below.
 *
 * <p>Shapes: x and y {@code [n x batch]}. No exponent is positive, so that nothing overflows, and near 0 the difference keeps its digits.
 *
 * <p>Source: Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by Exponential Linear Units (ICLR 2016),
 * section 3, f(x) and f'(x). What they take for the derivative at 0 is what PyTorch takes for it.
 */
public final class ELU implements Layer {

    private final double alpha;
    private SimpleMatrix x = new SimpleMatrix(0, 0);

    /**
     * @param alpha what -y goes to where x falls
     * @throws IllegalArgumentException if alpha is not finite
     */
    public ELU(double alpha) {
        if (!Double.isFinite(alpha)) {
            throw new IllegalArgumentException("alpha: expected a finite number but was " + alpha);
        }
        this.alpha = alpha;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.elementOp((int row, int column, double e) -> elu(e));
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(x, "dY", dY);
        // dL/dx = dL/dy * elu'(x)
        return dY.elementMult(x.elementOp((int row, int column, double e) -> eluPrime(e)));
    }

    private double elu(double x) {
        return x > 0 ? x : alpha * StrictMath.expm1(x); // f(x) = x if x > 0, alpha (e^x - 1) otherwise
    }

    private double eluPrime(double x) {
        return x > 0 ? 1 : alpha * StrictMath.exp(x); // f'(x) = 1 if x > 0, alpha e^x otherwise
    }
}
