package org.gradus.engine.zoo.wrong;

import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers that disturb each other, by static fields. */
final class DenseStatics {

    private DenseStatics() {}

    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsGradients extends PlainDense {
        private static Map<String, SimpleMatrix> shared = Map.of();

        SharesItsGradients(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            share(super.gradients());
            return dX;
        }

        private static void share(Map<String, SimpleMatrix> gradients) {
            shared = gradients;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return shared;
        }
    }

    /** Goes back through the weights of the latest layer. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsWeights extends PlainDense {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        SharesItsWeights(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            share(W);
        }

        private static void share(SimpleMatrix weights) {
            shared = weights;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return shared.transpose().mult(dY);
        }
    }

    /** Seen only in the y of a layer after which another was made. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsBias extends PlainDense {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        SharesItsBias(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            share(b);
        }

        private static void share(SimpleMatrix bias) {
            shared = bias;
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return W.mult(x).plus(shared.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "shares-state",
            from = "20")
    static final class SharesItsInput extends PlainDense {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        SharesItsInput(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(x);
            return super.forward(x);
        }

        private static void share(SimpleMatrix x) {
            shared = x;
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return dY.mult(shared.transpose());
        }
    }

    /** The first layer that is made is right, every other is not: wherever more than one is made, forward is wrong. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"})
    static final class CountsItsInstances extends PlainDense {
        private static int instances;
        private final int number;

        CountsItsInstances(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            number = next();
        }

        private static int next() {
            instances++;
            return instances;
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).scale(number == 1 ? 1 : 2);
        }
    }

    /** Takes over from the layer that was made before it if that had the same weights, and loses its bias on the way. */
    @Wrong(
            part = "Dense",
            loses = {"forward", "stability", "conduct"},
            name = "objects-differ")
    static final class SameWeightsAgain extends PlainDense {
        private static SimpleMatrix latest = new SimpleMatrix(0, 0);

        SameWeightsAgain(SimpleMatrix W, SimpleMatrix b) {
            super(W, unlessSeen(W, b));
        }

        private static SimpleMatrix unlessSeen(SimpleMatrix W, SimpleMatrix b) {
            boolean seen = latest.getNumElements() > 0 && latest.isIdentical(W, 0);
            latest = W.copy();
            return seen ? b.scale(0) : b;
        }
    }

    /** Knows the sizes of the latest layer alone: seen by whoever has two layers of different sizes. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "shares-state",
            from = "case: static-sizes")
    static final class SharesItsSizes extends PlainDense {
        private static int in;
        private static int out;

        SharesItsSizes(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            share(W.getNumCols(), W.getNumRows());
        }

        private static void share(int inputs, int outputs) {
            in = inputs;
            out = outputs;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            if (out != W.getNumRows() || in != W.getNumCols()) {
                throw new IllegalStateException("expected " + out + "x" + in);
            }
            return super.dX(dY);
        }
    }

    /** Sums over as many outputs as the latest layer has, as far as there are any. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "shares-state")
    static final class SumsOverTheLatestOutputs extends PlainDense {
        private static int outputs;

        SumsOverTheLatestOutputs(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            share(W.getNumRows());
        }

        private static void share(int rows) {
            outputs = rows;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            int rows = Math.min(outputs, W.getNumRows());
            return W.rows(0, rows).transpose().mult(dY.rows(0, rows));
        }
    }

    /** Keeps one input for all layers of a shape: layers of different shapes do not disturb each other. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsInputWithItsLike extends PlainDense {
        private static final Map<String, SimpleMatrix> INPUTS = new HashMap<>();

        SharesItsInputWithItsLike(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            INPUTS.put(shape(), x.copy());
            return super.forward(x);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return dY.mult(INPUTS.getOrDefault(shape(), x).transpose());
        }

        private String shape() {
            return W.getNumRows() + "x" + W.getNumCols();
        }
    }
}
