package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Hyperbolic tangents that compute the right numbers and break a promise of the contract. */
final class TanhConduct {

    private TanhConduct() {}

    /** Remembers one output for all of its kind. */
    @Wrong(
            part = "Tanh",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsOutput extends PlainTanh {
        private static SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(super.forward(x));
            return y.copy();
        }

        private static void share(SimpleMatrix output) {
            y = output;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(y.elementMult(y).scale(-1).plus(1));
        }
    }

    /** Writes the slopes into the y that it has given away, and takes them for y the next time. */
    @Wrong(
            part = "Tanh",
            loses = {"conduct"})
    static final class SlopesInPlaceOfTheOutput extends PlainTanh {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = super.forward(x);
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            y.setTo(y.elementMult(y).scale(-1).plus(1));
            return dY.elementMult(y);
        }
    }
}
