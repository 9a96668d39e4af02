package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.wire.MatrixData;

/** Softmax and entropy as students write them, with and without care. */
final class Softmax {

    private Softmax() {}

    /** As it should be: each column by itself, its largest entry taken out first. */
    static SimpleMatrix ofColumns(SimpleMatrix z) {
        SimpleMatrix p = z.createLike();
        for (int column = 0; column < z.getNumCols(); column++) {
            SimpleMatrix own = z.getColumn(column);
            p.insertIntoThis(0, column, ofAll(own.minus(own.elementMax())));
        }
        return p;
    }

    /** Over the samples instead of the classes. */
    static SimpleMatrix ofRows(SimpleMatrix z) {
        return ofColumns(z.transpose()).transpose();
    }

    /** One sum for the whole batch. */
    static SimpleMatrix ofAll(SimpleMatrix z) {
        SimpleMatrix e = exp(z);
        return e.divide(e.elementSum());
    }

    /** {@code -1/batch sum log p}, over the true classes alone. */
    static SimpleMatrix entropy(SimpleMatrix p, SimpleMatrix y) {
        return mean(p.elementOp((int row, int column, double e) ->
                y.get(row, column) == 0 ? 0 : -y.get(row, column) * StrictMath.log(e)));
    }

    /** {@code -1/batch sum y log p} with all its products: {@code 0 log 0} is NaN. */
    static SimpleMatrix entropyOfProducts(SimpleMatrix p, SimpleMatrix y) {
        return mean(p.elementOp((int row, int column, double e) -> -y.get(row, column) * StrictMath.log(e)));
    }

    /** {@code p (g - sum p g)} in each column. */
    static SimpleMatrix derivative(SimpleMatrix p, SimpleMatrix g) {
        SimpleMatrix ones = SimpleMatrix.filled(p.getNumRows(), p.getNumRows(), 1);
        return p.elementMult(g.minus(ones.mult(p.elementMult(g))));
    }

    /** Targets: the number of the true class of each sample. */
    static MatrixData oneHot(int classes, int... trueClasses) {
        int batch = trueClasses.length;
        return ProbeNumbers.filled(classes, batch, k -> trueClasses[k % batch] == k / batch ? 1 : 0);
    }

    /** The mean over the samples of a sum over the classes. */
    static SimpleMatrix mean(SimpleMatrix losses) {
        return SimpleMatrix.filled(1, 1, losses.elementSum() / losses.getNumCols());
    }

    static SimpleMatrix exp(SimpleMatrix z) {
        return z.elementOp((int row, int column, double e) -> StrictMath.exp(e));
    }
}
