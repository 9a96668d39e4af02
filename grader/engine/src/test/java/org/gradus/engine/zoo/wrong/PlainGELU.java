package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right Gaussian error linear unit, for wrong ones to change one formula of. */
class PlainGELU implements Layer {

    SimpleMatrix x = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return x.elementOp((int row, int column, double e) -> value(e));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.elementOp((int row, int column, double upstream) -> upstream * slope(x.get(row, column)));
    }

    double value(double x) {
        return x * phi(x);
    }

    double slope(double x) {
        return phi(x) + x * density(x);
    }

    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The share below x: 1/2 and the density times x + x^3 / 3 + x^5 / 15 + ... */
    static double phi(double x) {
        if (Math.abs(x) > 9) {
            return x > 0 ? 1 : 0;
        }
        double sum = 0;
        double term = x;
        for (int n = 3; Math.abs(term) > 1e-20; n += 2) {
            sum += term;
            term *= x * x / n;
        }
        return 0.5 + density(x) * sum;
    }
}
