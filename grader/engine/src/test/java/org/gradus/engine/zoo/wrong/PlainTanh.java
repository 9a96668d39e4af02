package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right hyperbolic tangent, for wrong ones to change one formula of. */
class PlainTanh implements Layer {

    SimpleMatrix x = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return activations(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.elementOp((int row, int column, double upstream) -> upstream * slope(x.get(row, column)));
    }

    final SimpleMatrix activations(SimpleMatrix x) {
        return x.elementOp((int row, int column, double e) -> value(e));
    }

    double value(double x) {
        return Math.tanh(x);
    }

    double slope(double x) {
        return 1 - value(x) * value(x);
    }
}
