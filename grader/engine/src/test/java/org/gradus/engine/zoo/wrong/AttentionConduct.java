package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Attention that computes the right numbers and breaks a promise of the contract. */
final class AttentionConduct {

    private AttentionConduct() {}

    /** Goes back through what the attention saw that went forward last. */
    @Wrong(
            part = "Attention",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsInput extends PlainAttention {
        SharesItsInput(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            share(this.x);
            return y;
        }

        private static void share(SimpleMatrix latest) {
            shared = latest;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix own = x;
            x = shared.getNumRows() == own.getNumRows() && shared.getNumCols() == own.getNumCols() ? shared : own;
            SimpleMatrix dX = super.backward(dY);
            x = own;
            return dX;
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ClearsItsInput extends PlainAttention {
        ClearsItsInput(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            x.zero();
            return y;
        }
    }

    /** Keeps the weights as long as the batch has the same size. */
    @Wrong(
            part = "Attention",
            loses = {"conduct"})
    static final class WeightsOfTheFirst extends PlainAttention {
        WeightsOfTheFirst(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        private SimpleMatrix first = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            first = first.getNumCols() == x.getNumCols() ? first : this.x;
            return y;
        }

        @Override
        SimpleMatrix weightsInBackward(int n) {
            SimpleMatrix latest = x;
            x = first;
            SimpleMatrix a = weights(n);
            x = latest;
            return a;
        }
    }
}
