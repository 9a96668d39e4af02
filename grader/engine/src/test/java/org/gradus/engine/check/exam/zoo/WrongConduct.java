package org.gradus.engine.check.exam.zoo;

import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;

/** Dense layers that compute the right numbers and break a promise of the contract. */
final class WrongConduct {

    private WrongConduct() {}

    static final class WritesIntoX extends RightDense {
        WritesIntoX(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            x.set(0, 0, x.get(0, 0) / 2);
            return y;
        }
    }

    static final class WritesIntoUpstream extends RightDense {
        WritesIntoUpstream(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            dY.zero();
            return dX;
        }
    }

    /** Takes a step of gradient descent, which nobody asked for. */
    static final class WritesIntoParameters extends RightDense {
        private final SimpleMatrix given;
        private final SimpleMatrix givenToo;

        WritesIntoParameters(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            this.given = W;
            this.givenToo = b;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            given.setTo(given.minus(gradient("W").scale(0.1)));
            givenToo.setTo(givenToo.minus(gradient("b").scale(0.1)));
            return dX;
        }
    }

    /** Returns the same two matrices again and again, with other numbers in them. */
    static final class ReusesItsResults extends RightDense {
        private SimpleMatrix y = new SimpleMatrix(0, 0);
        private SimpleMatrix dX = new SimpleMatrix(0, 0);

        ReusesItsResults(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = into(y, super.forward(x));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dX = into(dX, super.backward(dY));
            return dX;
        }

        private static SimpleMatrix into(SimpleMatrix buffer, SimpleMatrix result) {
            if (buffer.getNumRows() != result.getNumRows() || buffer.getNumCols() != result.getNumCols()) {
                return result;
            }
            buffer.setTo(result);
            return buffer;
        }
    }

    /** The more often it is asked, the larger its answers. */
    static final class Ages extends RightDense {
        private int forwards;
        private int backwards;

        Ages(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            forwards++;
            return super.forward(x).scale(forwards);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            backwards++;
            return super.backward(dY).scale(backwards);
        }
    }

    static final class AddsItsGradientsUp extends RightDense {
        private final Map<String, SimpleMatrix> sums = new TreeMap<>();

        AddsItsGradientsUp(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            super.gradients().forEach((name, gradient) -> sums.merge(name, gradient, SimpleMatrix::plus));
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return sums;
        }
    }

    /** Keeps its gradients for all layers of its class together. */
    static final class SharesItsGradients extends RightDense {
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

    /** Keeps its weights for all layers of its class together. */
    static final class SharesItsWeights extends RightDense {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        SharesItsWeights(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            share(W);
        }

        private static void share(SimpleMatrix weights) {
            shared = weights;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            super.backward(dY);
            return shared.transpose().mult(dY);
        }
    }
}
