package org.gradus.reference.catalogue;

import org.ejml.simple.SimpleMatrix;

/** The leeway of categorical cross entropy, {@code -1/batch sum y log p}, whose prediction is the probability. */
final class CategoricalLeeway implements Leeway {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return target.elementMult(prediction.elementOp((int row, int column, double p) -> Leeway.share(p)))
                        .elementSum()
                / prediction.getNumCols();
    }

    /** {@code y / p} is too small by the share; where y is 0 there is nothing to be off by. */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                .elementOp((int row, int column, double p) ->
                        target.get(row, column) == 0 ? 0 : target.get(row, column) * Leeway.share(p) / p)
                .divide(prediction.getNumCols());
    }
}
