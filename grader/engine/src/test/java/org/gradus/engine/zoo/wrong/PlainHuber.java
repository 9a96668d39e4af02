package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right Huber loss, for wrong ones to change one thing of. */
class PlainHuber implements Loss {

    final double delta;

    PlainHuber(double delta) {
        this.delta = delta;
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                        .minus(target)
                        .elementOp((int row, int column, double r) -> huber(r))
                        .elementSum()
                / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                .minus(target)
                .elementOp((int row, int column, double r) -> huberPrime(r))
                .divide(prediction.getNumCols());
    }

    double huber(double r) {
        return isSmall(r) ? r * r / 2 : delta * (Math.abs(r) - delta / 2);
    }

    double huberPrime(double r) {
        return isSmall(r) ? r : delta * Math.signum(r);
    }

    boolean isSmall(double r) {
        return Math.abs(r) <= delta;
    }
}
