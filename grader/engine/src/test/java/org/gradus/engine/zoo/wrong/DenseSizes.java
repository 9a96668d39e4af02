package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Right for small matrices, and wrong for large ones, or for one size alone. */
final class DenseSizes {

    private DenseSizes() {}

    @Wrong(
            part = "Dense",
            loses = {"gradients.W"})
    static final class FirstFiveInputs extends PlainDense {
        FirstFiveInputs(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(dY).elementOp((int row, int column, double e) -> column < 5 ? e : 0);
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"dX"})
    static final class BlocksOfEightOutputs extends PlainDense {
        BlocksOfEightOutputs(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            int whole = dY.getNumRows() < 8 ? dY.getNumRows() : dY.getNumRows() / 8 * 8;
            return W.rows(0, whole).transpose().mult(dY.rows(0, whole));
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"gradients.b"})
    static final class BatchOfSeven extends PlainDense {
        BatchOfSeven(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return dY.getNumCols() == 7 ? super.db(dY).scale(2) : super.db(dY);
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.W", "gradients.b"})
    static final class RoomForAHundredSamples extends PlainDense {
        private final double[] norms = new double[100];

        RoomForAHundredSamples(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            for (int column = 0; column < x.getNumCols(); column++) {
                norms[column] = x.getColumn(column).normF();
            }
            return super.forward(x);
        }
    }

    /** Right for a sample; a batch does not get past forward. What backward does is right where forward answers. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "gradients.b", "stability", "conduct"},
            half = {"dX", "gradients.W"})
    static final class BiasNotRepeated extends PlainDense {
        BiasNotRepeated(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return W.mult(x).plus(b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return dY.scale(2);
        }
    }
}
