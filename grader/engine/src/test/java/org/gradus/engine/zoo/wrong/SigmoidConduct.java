package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Sigmoids that compute the right numbers and break a promise of the contract. */
final class SigmoidConduct {

    private SigmoidConduct() {}

    /** Remembers one output for all sigmoids: in a network that of the last layer. */
    @Wrong(
            part = "Sigmoid",
            loses = {"conduct"},
            name = "shares-state",
            from = "001: delta(1) with a(4)")
    static final class SharesItsActivation extends PlainSigmoid {
        private static SimpleMatrix a = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(super.forward(x));
            return a.copy();
        }

        private static void share(SimpleMatrix output) {
            a = output;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(a.elementMult(a.scale(-1).plus(1)));
        }
    }

    /** Writes the slopes into the y that it has given away, and takes them for y the next time. */
    @Wrong(
            part = "Sigmoid",
            loses = {"conduct"})
    static final class SlopesInPlaceOfTheOutput extends PlainSigmoid {
        private SimpleMatrix a = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            a = super.forward(x);
            return a;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            a.setTo(a.elementMult(a.scale(-1).plus(1)));
            return dY.elementMult(a);
        }
    }
}
