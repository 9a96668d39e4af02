package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers whose forward is wrong and whose backward is right all the same: their gradients keep full marks. */
final class DenseForward {

    private DenseForward() {}

    /** All samples in one long column. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"})
    static final class Flattened extends PlainDense {
        Flattened(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            SimpleMatrix flat = new SimpleMatrix(y.getNumElements(), 1);
            for (int i = 0; i < y.getNumElements(); i++) {
                flat.set(i, 0, y.get(i));
            }
            return flat;
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            name = "bias-omitted",
            from = "09")
    static final class BiasOmitted extends PlainDense {
        BiasOmitted(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return W.mult(x);
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            name = "bias-on-first-sample-only")
    static final class BiasOnFirstSampleOnly extends PlainDense {
        BiasOnFirstSampleOnly(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = W.mult(x);
            for (int i = 0; i < b.getNumRows(); i++) {
                y.set(i, 0, y.get(i, 0) + b.get(i));
            }
            return y;
        }
    }

    /** Walks through the numbers of W as if it were {@code [in x out]}. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            name = "weights-transposed-in-forward")
    static final class LayoutTransposed extends PlainDense {
        LayoutTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            int out = W.getNumRows();
            SimpleMatrix y = new SimpleMatrix(out, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int i = 0; i < out; i++) {
                    double sum = b.get(i);
                    for (int j = 0; j < x.getNumRows(); j++) {
                        sum += W.get(j * out + i) * x.get(j, n);
                    }
                    y.set(i, n, sum);
                }
            }
            return y;
        }
    }

    /** Has the ReLU of the next layer in it. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"})
    static final class WithReluBehind extends PlainDense {
        WithReluBehind(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).elementOp((int row, int column, double z) -> Math.max(0, z));
        }
    }
}
