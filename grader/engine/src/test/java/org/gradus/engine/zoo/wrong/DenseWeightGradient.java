package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers with a wrong dL/dW and nothing else wrong. */
final class DenseWeightGradient {

    private DenseWeightGradient() {}

    /** The numbers of x dY^T in the shape of W; for a square W that is x dY^T. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            name = "gradient-transposed",
            from = "02")
    static final class FilledTransposed extends PlainDense {
        FilledTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix transposed = x.mult(dY.transpose());
            SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            for (int i = 0; i < dW.getNumElements(); i++) {
                dW.set(i, transposed.get(i));
            }
            return dW;
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            name = "last-column-skipped",
            from = "11")
    static final class LastColumnSkipped extends PlainDense {
        LastColumnSkipped(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int i = 0; i < W.getNumRows(); i++) {
                    for (int j = 0; j < W.getNumCols() - 1; j++) {
                        dW.set(i, j, dW.get(i, j) + dY.get(i, n) * x.get(j, n));
                    }
                }
            }
            return dW;
        }
    }

    /** An = where += is needed. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"})
    static final class LastSampleOnly extends PlainDense {
        LastSampleOnly(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                dW = dY.getColumn(n).mult(x.getColumn(n).transpose());
            }
            return dW;
        }
    }

    /** An input that comes twice in a batch counts once. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"})
    static final class DistinctInputsOnly extends PlainDense {
        DistinctInputsOnly(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                if (!seenBefore(n)) {
                    dW = dW.plus(dY.getColumn(n).mult(x.getColumn(n).transpose()));
                }
            }
            return dW;
        }

        private boolean seenBefore(int sample) {
            for (int n = 0; n < sample; n++) {
                if (x.getColumn(n).isIdentical(x.getColumn(sample), 0)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A sample that comes twice in a batch, with the same dL/dy, counts once. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"})
    static final class DistinctSamplesOnly extends PlainDense {
        DistinctSamplesOnly(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                if (!seenBefore(n, dY)) {
                    dW = dW.plus(dY.getColumn(n).mult(x.getColumn(n).transpose()));
                }
            }
            return dW;
        }

        private boolean seenBefore(int sample, SimpleMatrix dY) {
            for (int n = 0; n < sample; n++) {
                if (x.getColumn(n).isIdentical(x.getColumn(sample), 0)
                        && dY.getColumn(n).isIdentical(dY.getColumn(sample), 0)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            from = "000: the third entry of dW2")
    static final class LastWeightTooSmall extends PlainDense {
        LastWeightTooSmall(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dW = super.dW(dY);
            int last = dW.getNumElements() - 1;
            dW.set(last, dW.get(last) * 3.5 / 7.787);
            return dW;
        }
    }

    /** dL/dW with what the layer hands on, where it has to be what it was handed. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            from = "003: dz(2)/dW(1)")
    static final class OwnOutputAsInput extends PlainDense {
        OwnOutputAsInput(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return dY.mult(y(x).transpose());
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            from = "002: the entries of y1 and y2 mixed in dy/dA")
    static final class OutputsMixed extends PlainDense {
        OutputsMixed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix mixed = dY.copy();
            mixed.setRow(0, dY.getRow(dY.getNumRows() - 1));
            mixed.setRow(dY.getNumRows() - 1, dY.getRow(0));
            return mixed.mult(x.transpose());
        }
    }

    /** The rows 1, 1, 2, 2, ... instead of 1, 2, 3, 4, ... */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            from = "001: repeated indices in the matrices")
    static final class RowsRepeated extends PlainDense {
        RowsRepeated(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dW = super.dW(dY);
            return dW.elementOp((int row, int column, double value) -> dW.get(row / 2, column));
        }
    }

    /** The term that does not depend on W was never dropped. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            from = "004: + b_l left over in (6)")
    static final class BiasLeftOver extends PlainDense {
        BiasLeftOver(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            double left = b.transpose().mult(dY).elementSum();
            return super.dW(dY).plus(left);
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"gradients.W"},
            from = "further: L2 term in the gradient but not in the loss")
    static final class WithWeightDecay extends PlainDense {
        WithWeightDecay(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(dY).plus(W.scale(0.01));
        }
    }

    /** What the weights would be after a step, instead of the gradient. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"})
    static final class AddedToTheWeights extends PlainDense {
        AddedToTheWeights(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return W.minus(super.dW(dY));
        }
    }

    /** Right, but not where it is looked for. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W"})
    static final class UnderAnotherName extends PlainDense {
        UnderAnotherName(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            SimpleMatrix dW = super.gradients().getOrDefault("W", W);
            SimpleMatrix db = super.gradients().getOrDefault("b", b);
            return Map.of("dW", dW, "b", db);
        }
    }
}
