package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right categorical cross entropy on probabilities, for wrong ones to change one thing of. */
class PlainCategoricalCrossEntropy implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                        .elementOp((int row, int column, double p) -> entropy(p, target.get(row, column)))
                        .elementSum()
                / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                .elementOp((int row, int column, double p) -> entropyPrime(p, target.get(row, column)))
                .divide(prediction.getNumCols());
    }

    /** Of one class whose target is y. */
    double entropy(double p, double y) {
        return y == 1 ? -Math.log(p) : 0;
    }

    /** Its derivative by p. */
    double entropyPrime(double p, double y) {
        return y == 1 ? -1 / p : 0;
    }

    /** The sum of its column in place of every entry. */
    static SimpleMatrix columnSums(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double any) -> matrix.getColumn(column).elementSum());
    }
}
