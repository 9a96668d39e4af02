package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right cross entropy on probabilities, for wrong ones to change one thing of. */
class PlainCrossEntropy implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                        .elementOp((int row, int column, double a) -> entropy(a, target.get(row, column)))
                        .elementSum()
                / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                .elementOp((int row, int column, double a) -> entropyPrime(a, target.get(row, column)))
                .divide(prediction.getNumCols());
    }

    /** Of one output whose target is y. */
    double entropy(double a, double y) {
        return y == 1 ? -Math.log(a) : -Math.log(1 - a);
    }

    /** Its derivative by a. */
    double entropyPrime(double a, double y) {
        return y == 1 ? -1 / a : 1 / (1 - a);
    }
}
