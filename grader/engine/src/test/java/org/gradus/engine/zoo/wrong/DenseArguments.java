package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers that compute the right numbers and write into what they were given. */
final class DenseArguments {

    private DenseArguments() {}

    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "writes-into-arguments",
            from = "16")
    static final class WritesIntoX extends PlainDense {
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

    /** Takes a step of gradient descent, which nobody asked for. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "writes-into-arguments",
            from = "19")
    static final class WritesIntoParameters extends PlainDense {
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
            given.setTo(given.minus(dW(dY).scale(0.1)));
            givenToo.setTo(givenToo.minus(db(dY).scale(0.1)));
            return dX;
        }
    }

    /** Takes the step on copies of its own: seen by whoever asks again. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class UpdatesItsWeights extends PlainDense {
        UpdatesItsWeights(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            W.setTo(W.minus(dW(dY).scale(0.1)));
            b.setTo(b.minus(db(dY).scale(0.1)));
            return dX;
        }
    }

    /** Takes the step too early, and so goes back through weights that were not there in forward. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "conduct"},
            name = "weights-updated-in-backward")
    static final class UpdatesItsWeightsFirst extends PlainDense {
        UpdatesItsWeightsFirst(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            W.setTo(W.minus(dW(dY).scale(0.1)));
            return super.dX(dY);
        }
    }

    /** Sets the upstream gradient of the backward before to 0, for whatever reason. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesIntoAnEarlierUpstream extends PlainDense {
        private SimpleMatrix earlier = new SimpleMatrix(0, 0);

        WritesIntoAnEarlierUpstream(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            if (earlier != dY) {
                earlier.zero();
            }
            earlier = dY;
            return super.backward(dY);
        }
    }

    /** Learns a little with the third backward. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesIntoParametersLater extends PlainDense {
        private final SimpleMatrix given;
        private int backwards;

        WritesIntoParametersLater(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            given = W;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            backwards++;
            if (backwards == 3) {
                given.setTo(given.minus(1));
            }
            return super.backward(dY);
        }
    }
}
