package org.gradus.reference.catalogue;

import org.ejml.simple.SimpleMatrix;

/** The leeway of softmax and cross entropy in one, {@code -1/batch sum y log p}, p the softmax of each column of logits. */
final class SoftmaxLeeway implements Leeway {

    @Override
    public double value(SimpleMatrix logits, SimpleMatrix target) {
        double sum = 0;
        for (int column = 0; column < logits.getNumCols(); column++) {
            sum += share(logits, target, column);
        }
        return sum / logits.getNumCols();
    }

    /** {@code dL/dz_i = -y_t p_t / (p_t + e) (1[i = t] - p_i)}: each is too small by no more than the share; p itself by no more than e. */
    @Override
    public SimpleMatrix gradient(SimpleMatrix logits, SimpleMatrix target) {
        return logits.elementOp((int row, int column, double z) -> EPSILON + share(logits, target, column))
                .divide(logits.getNumCols());
    }

    /** {@code sum_k y_k e / p_k} of one sample. */
    private static double share(SimpleMatrix logits, SimpleMatrix target, int column) {
        double largest = logits.getColumn(column).elementMax();
        double sum = 0;
        for (int k = 0; k < logits.getNumRows(); k++) {
            sum += StrictMath.exp(logits.get(k, column) - largest);
        }
        double share = 0;
        for (int k = 0; k < logits.getNumRows(); k++) {
            double p = StrictMath.exp(logits.get(k, column) - largest) / sum;
            share += target.get(k, column) == 0 ? 0 : target.get(k, column) * Leeway.share(p);
        }
        return share;
    }
}
