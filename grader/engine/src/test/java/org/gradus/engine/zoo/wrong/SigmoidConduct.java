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

    @Wrong(
            part = "Sigmoid",
            loses = {"conduct"},
            name = "first-input-kept")
    static final class FirstActivationKept extends PlainSigmoid {
        private SimpleMatrix a = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            if (a.getNumElements() == 0) {
                a = y.copy();
            }
            return y;
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

    @Wrong(
            part = "Sigmoid",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesIntoUpstream extends PlainSigmoid {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dY.setTo(super.backward(dY));
            return dY;
        }
    }

    /** From the tenth forward of an object on it is wrong. */
    @Wrong(
            part = "Sigmoid",
            loses = {"conduct"})
    static final class RightNineTimes extends PlainSigmoid {
        private int forwards;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            forwards++;
            return forwards < 10 ? super.forward(x) : super.forward(x).scale(0.5);
        }
    }

    /** Has room for as many samples as the first batch had. */
    @Wrong(
            part = "Sigmoid",
            loses = {"conduct"})
    static final class BufferOfTheFirstBatch extends PlainSigmoid {
        private SimpleMatrix buffer = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix activations(SimpleMatrix x) {
            if (buffer.getNumElements() == 0) {
                buffer = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            }
            for (int i = 0; i < x.getNumRows(); i++) {
                for (int n = 0; n < x.getNumCols(); n++) {
                    buffer.set(i, n, value(x.get(i, n)));
                }
            }
            return buffer.copy();
        }
    }
}
