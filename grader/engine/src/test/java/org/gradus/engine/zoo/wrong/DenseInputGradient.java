package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers with a wrong dL/dx and nothing else wrong. */
final class DenseInputGradient {

    private static final double ETA = 0.5;

    private DenseInputGradient() {}

    /** Comes to an end for a square W alone; where it does not, there are no dL/dW and dL/db to be seen either. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"},
            name = "weights-not-transposed",
            from = "004: the matrix of (3), m and n mixed")
    static final class WeightsNotTransposed extends PlainDense {
        WeightsNotTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return W.mult(dY);
        }
    }

    /** Walks through the numbers of W row by row where it should go column by column; for a square W that is W dY. */
    @Wrong(
            part = "Dense",
            loses = {"dX"},
            name = "weights-not-transposed",
            from = "03")
    static final class LayoutNotTransposed extends PlainDense {
        LayoutNotTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            int in = x.getNumRows();
            int out = dY.getNumRows();
            SimpleMatrix dX = new SimpleMatrix(in, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int j = 0; j < in; j++) {
                    for (int i = 0; i < out; i++) {
                        dX.set(j, n, dX.get(j, n) + W.get(j * out + i) * dY.get(i, n));
                    }
                }
            }
            return dX;
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"dX"},
            name = "weights-updated-in-backward",
            from = "18")
    static final class UpdatedWeights extends PlainDense {
        UpdatedWeights(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix updated = W.minus(dY.mult(x.transpose()).scale(ETA));
            return updated.transpose().mult(dY);
        }
    }

    /** Adds up as many terms as the layer has inputs, where it has to be outputs. */
    @Wrong(
            part = "Dense",
            loses = {"dX"},
            from = "001: the sum over k ends at n_L")
    static final class SumEndsAtTheInputs extends PlainDense {
        SumEndsAtTheInputs(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int j = 0; j < x.getNumRows(); j++) {
                    double sum = 0;
                    for (int k = 0; k < x.getNumRows() && k < dY.getNumRows(); k++) {
                        sum += W.get(k, j) * dY.get(k, n);
                    }
                    dX.set(j, n, sum);
                }
            }
            return dX;
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"dX"},
            from = "001: the numeric delta(2) has 3 of 4 entries")
    static final class LastEntryForgotten extends PlainDense {
        LastEntryForgotten(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix dX = super.dX(dY);
            return dX.rows(0, Math.max(1, dX.getNumRows() - 1));
        }
    }
}
