package org.gradus.reference.catalogue;

import org.ejml.simple.SimpleMatrix;

/** The leeway of binary cross entropy, {@code -1/batch sum (y log a + (1 - y) log(1 - a))}, whose prediction is the probability. */
final class ProbabilityLeeway implements Leeway {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                        .elementOp((int row, int column, double a) ->
                                weighted(target.get(row, column), Leeway.share(a), Leeway.share(1 - a)))
                        .elementSum()
                / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                .elementOp((int row, int column, double a) ->
                        weighted(target.get(row, column), Leeway.share(a) / a, Leeway.share(1 - a) / (1 - a)))
                .divide(prediction.getNumCols());
    }

    private static double weighted(double y, double yes, double no) {
        return (y == 0 ? 0 : y * yes) + (y == 1 ? 0 : (1 - y) * no);
    }
}
