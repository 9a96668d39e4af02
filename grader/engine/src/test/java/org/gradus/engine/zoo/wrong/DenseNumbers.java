package org.gradus.engine.zoo.wrong;

import java.util.HashSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Right for ordinary numbers, and wrong for 0, for equal ones, or for large parameters. */
final class DenseNumbers {

    private DenseNumbers() {}

    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class WeightsUpToTen extends PlainDense {
        WeightsUpToTen(SimpleMatrix W, SimpleMatrix b) {
            super(W.elementOp((int row, int column, double w) -> Math.max(-10, Math.min(10, w))), b);
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"gradients.b"})
    static final class EqualUpstreamsOnce extends PlainDense {
        EqualUpstreamsOnce(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            SimpleMatrix sums = new SimpleMatrix(dY.getNumRows(), 1);
            for (int row = 0; row < dY.getNumRows(); row++) {
                Set<Double> different = new HashSet<>();
                for (int column = 0; column < dY.getNumCols(); column++) {
                    different.add(dY.get(row, column));
                }
                sums.set(
                        row,
                        0,
                        different.stream().mapToDouble(Double::doubleValue).sum());
            }
            return sums;
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"dX"})
    static final class ZeroWeightsAreOnes extends PlainDense {
        ZeroWeightsAreOnes(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return W.elementOp((int row, int column, double w) -> w == 0 ? 1 : w)
                    .transpose()
                    .mult(dY);
        }
    }
}
