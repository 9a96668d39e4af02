package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right exponential linear unit, for wrong ones to change one formula of. */
class PlainELU implements Layer {

    final double alpha;
    SimpleMatrix x = new SimpleMatrix(0, 0);

    PlainELU(double alpha) {
        this.alpha = alpha;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return x.elementOp((int row, int column, double e) -> e > 0 ? e : below(e));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.elementOp((int row, int column, double upstream) -> upstream * slope(x.get(row, column)));
    }

    double slope(double x) {
        return x > 0 ? 1 : slopeBelow(x);
    }

    double below(double x) {
        return alpha * (Math.exp(x) - 1);
    }

    double slopeBelow(double x) {
        return alpha * Math.exp(x);
    }
}
