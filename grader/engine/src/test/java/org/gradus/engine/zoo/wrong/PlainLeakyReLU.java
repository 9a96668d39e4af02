package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right leaky rectifier, for wrong ones to change one formula of. */
class PlainLeakyReLU implements Layer {

    final double slope;
    SimpleMatrix x = new SimpleMatrix(0, 0);

    PlainLeakyReLU(double slope) {
        this.slope = slope;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return x.elementOp((int row, int column, double z) -> value(z));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.elementOp((int row, int column, double upstream) -> upstream * slope(x.get(row, column)));
    }

    double value(double z) {
        return z > 0 ? z : slope * z;
    }

    double slope(double z) {
        return z > 0 ? 1 : slope;
    }
}
