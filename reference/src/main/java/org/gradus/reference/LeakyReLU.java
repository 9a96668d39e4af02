package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Leaky rectifier, {@code y = x} where x > 0 and {@code y = slope x} elsewhere, entry by entry. Its derivative at 0 is taken to be
 * the slope.
 *
 * <p>Shapes: x and y {@code [n x batch]}.
 *
 * <p>Source: Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models (2013), section 2, equation (3),
 * with a slope of 0.01. What is taken for the derivative at 0 is what PyTorch and TensorFlow take for it.
 */
public final class LeakyReLU implements Layer {

    private final double slope;
    private SimpleMatrix x = new SimpleMatrix(0, 0);

    /**
     * @param slope of the function where x is not positive
     * @throws IllegalArgumentException if the slope is not finite
     */
    public LeakyReLU(double slope) {
        if (!Double.isFinite(slope)) {
            throw new IllegalArgumentException("slope: expected a finite number but was " + slope);
        }
        this.slope = slope;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.elementOp((int row, int column, double e) -> leaky(e));
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(x, "dY", dY);
        // dL/dx = dL/dy * leaky'(x)
        return dY.elementMult(x.elementOp((int row, int column, double e) -> leakyPrime(e)));
    }

    private double leaky(double x) {
        return x > 0 ? x : slope * x; // (3): h = x if x > 0, slope x otherwise
    }

    private double leakyPrime(double x) {
        return x > 0 ? 1 : slope; // leaky'(x) = 1 if x > 0, slope otherwise
    }
}
