package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** LSTMs that compute the right numbers and break a promise of the contract. */
final class LSTMConduct {

    private LSTMConduct() {}

    /** Goes on where the sequence before has ended. */
    @Wrong(
            part = "LSTM",
            loses = {"conduct"})
    static final class KeepsItsLastState extends PlainLSTM {
        KeepsItsLastState(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        private SimpleMatrix last = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            last = states.get(steps - 1);
            return y;
        }

        @Override
        SimpleMatrix before(int t) {
            return t == 0 && last.getNumElements() > 0 ? last : super.before(t);
        }
    }

    /** Passes back twice as much where another sequence has begun since. */
    @Wrong(
            part = "LSTM",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsFirstState extends PlainLSTM {
        SharesItsFirstState(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(h0.concatRows(c0));
            return super.forward(x);
        }

        private static void share(SimpleMatrix first) {
            shared = first;
        }

        @Override
        SimpleMatrix dC(int t, SimpleMatrix carried) {
            boolean isAnother =
                    shared.getNumElements() == 2 * h0.getNumElements() && !shared.isIdentical(h0.concatRows(c0), 0);
            return isAnother ? carried.scale(2) : carried;
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ClearsItsInput extends PlainLSTM {
        ClearsItsInput(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            x.zero();
            return y;
        }
    }
}
