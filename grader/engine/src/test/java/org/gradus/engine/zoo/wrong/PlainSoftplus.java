package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right softplus, for wrong ones to change one formula of. */
class PlainSoftplus implements Layer {

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
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    double slope(double x) {
        return sigmoid(x);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
