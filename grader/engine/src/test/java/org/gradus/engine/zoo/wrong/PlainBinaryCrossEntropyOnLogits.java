package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right binary cross entropy on logits, for wrong ones to change one thing of. */
class PlainBinaryCrossEntropyOnLogits implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                        .elementOp((int row, int column, double z) -> entropy(z, target.get(row, column)))
                        .elementSum()
                / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                .elementOp((int row, int column, double z) -> entropyPrime(z, target.get(row, column)))
                .divide(prediction.getNumCols());
    }

    double entropy(double z, double y) {
        return Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
    }

    double entropyPrime(double z, double y) {
        return sigmoid(z) - y;
    }

    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
