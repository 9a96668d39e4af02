package org.gradus.engine.zoo.wrong;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers whose forward is wrong, and whose backward goes along with it in part or in whole. */
final class DenseThroughout {

    private DenseThroughout() {}

    /** Its zero dL/db is right for its forward, which has no b: that earns nothing. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "gradients.b", "stability", "conduct"},
            name = {"bias-omitted", "left-zero"},
            from = "001: z(3) lacks its b")
    static final class BiasOmitted extends PlainDense {
        BiasOmitted(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return W.mult(x);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return new SimpleMatrix(b.getNumRows(), 1);
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            half = {"gradients.b"})
    static final class BiasSubtracted extends PlainDense {
        BiasSubtracted(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return W.mult(x).minus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return super.db(dY).negative();
        }
    }

    /** Every b still moves the loss, through the first sample. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            half = {"gradients.b"},
            name = "bias-on-first-sample-only")
    static final class BiasOnFirstSampleOnly extends PlainDense {
        BiasOnFirstSampleOnly(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = W.mult(x);
            y.setColumn(0, y.getColumn(0).plus(b));
            return y;
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return dY.getColumn(0);
        }
    }

    /** Has W laid out as {@code [in x out]} in forward and in backward. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.W"},
            name = "weights-transposed-in-forward")
    static final class LayoutTransposed extends PlainDense {
        LayoutTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        private SimpleMatrix readAgain() {
            SimpleMatrix V = new SimpleMatrix(W.getNumCols(), W.getNumRows());
            for (int i = 0; i < W.getNumElements(); i++) {
                V.set(i, W.get(i));
            }
            return V;
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return readAgain().transpose().mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return readAgain().mult(dY);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dV = x.mult(dY.transpose());
            SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            for (int i = 0; i < dW.getNumElements(); i++) {
                dW.set(i, dV.get(i));
            }
            return dW;
        }
    }

    /** Every matrix is too short but a square one, so that hardly anything comes to an end. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.W", "gradients.b"},
            name = "weights-transposed-in-forward")
    static final class WeightsTransposed extends PlainDense {
        WeightsTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return W.transpose().mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }
    }

    /** A loop that ends one too early, three times. What forward does not depend on earns nothing. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "gradients.W", "stability", "conduct"},
            name = "last-column-skipped")
    static final class LastInputSkipped extends PlainDense {
        LastInputSkipped(SimpleMatrix W, SimpleMatrix b) {
            super(withoutLastColumn(W), b);
        }

        private static SimpleMatrix withoutLastColumn(SimpleMatrix W) {
            int last = W.getNumCols() - 1;
            return W.elementOp((int row, int column, double weight) -> column == last ? 0 : weight);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return withoutLastColumn(super.dW(dY));
        }
    }

    /** Works with weights of its own. dL/dx is right for them; dL/dW does not need W and is right in any case. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class WeightsOfItsOwn extends PlainDense {
        WeightsOfItsOwn(SimpleMatrix W, SimpleMatrix b) {
            super(W.elementOp((int row, int column, double weight) -> 0.1 * (1 + row + column)), b);
        }
    }

    /** Draws its weights anew whenever forward is called. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "objects-differ",
            from = "further: random initial weights drawn again in forward")
    static final class WeightsDrawnInForward extends PlainDense {
        private static final Random RANDOM = new Random(1);

        private SimpleMatrix drawn = new SimpleMatrix(0, 0);

        WeightsDrawnInForward(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            drawn = W.elementOp((int row, int column, double weight) -> RANDOM.nextGaussian());
            return drawn.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return drawn.transpose().mult(dY);
        }
    }

    /** Cannot be constructed as the assignment says. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "gradients.W", "gradients.b", "stability", "conduct"})
    static final class WithoutConstructor extends PlainDense {
        WithoutConstructor(int in, int out) {
            super(new SimpleMatrix(out, in), new SimpleMatrix(out, 1));
        }
    }

    /** Gives everything back as it came, and its parameters for their gradients. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "gradients.W", "gradients.b", "stability", "conduct"})
    static final class Identity extends PlainDense {
        Identity(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY;
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return W;
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return b;
        }
    }
}
