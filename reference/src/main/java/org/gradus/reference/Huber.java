package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Huber loss, {@code L = sum h(a - y)}, averaged over the samples: half the square of an error up to delta, and a line that goes on
 * from there.
 *
 * <p>Shapes: prediction a and target y {@code [out x batch]}. Outputs are summed.
 *
 * <p>Source: Huber: Robust Estimation of a Location Parameter, Annals of Mathematical Statistics 35 (1964), section 1, rho(t) with
 * k for our delta.
 */
public final class Huber implements Loss {

    private final double delta;

    /**
     * @param delta up to which an error is squared
     * @throws IllegalArgumentException if delta is not finite and positive
     */
    public Huber(double delta) {
        if (!Double.isFinite(delta) || delta <= 0) {
            throw new IllegalArgumentException("delta: expected a finite number above 0 but was " + delta);
        }
        this.delta = delta;
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix error = prediction.minus(target);
        // L = 1/batch sum h(a - y)
        return error.elementOp((int row, int column, double r) -> huber(r)).elementSum() / prediction.getNumCols();
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix error = prediction.minus(target);
        // dL/da = 1/batch h'(a - y)
        return error.elementOp((int row, int column, double r) -> huberPrime(r)).divide(prediction.getNumCols());
    }

    private double huber(double r) {
        double size = StrictMath.abs(r);
        return size <= delta ? r * r / 2 : delta * (size - delta / 2); // rho(t) = t^2 / 2, or k |t| - k^2 / 2
    }

    private double huberPrime(double r) {
        return StrictMath.max(-delta, StrictMath.min(delta, r)); // psi(t) = max(-k, min(k, t))
    }
}
