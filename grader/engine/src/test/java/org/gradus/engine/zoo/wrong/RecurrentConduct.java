package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Recurrent layers that compute the right numbers and break a promise of the contract. */
final class RecurrentConduct {

    private RecurrentConduct() {}

    /** Goes on where the sequence before has ended. */
    @Wrong(
            part = "Recurrent",
            loses = {"conduct"})
    static final class KeepsItsLastState extends PlainRecurrent {
        KeepsItsLastState(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        private SimpleMatrix last = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            last = h.get(steps - 1);
            return y;
        }

        @Override
        SimpleMatrix before(int t) {
            return t == 0 && last.getNumElements() > 0 && h.isEmpty() ? last : super.before(t);
        }
    }

    /** Begins backward with what the one before has left for h0. */
    @Wrong(
            part = "Recurrent",
            loses = {"conduct"})
    static final class StatesAdded extends PlainRecurrent {
        StatesAdded(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        private SimpleMatrix kept = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
            boolean isLeft = t == steps - 1 && kept.getNumElements() > 0;
            SimpleMatrix dH = own.plus(isLeft ? kept : carried);
            kept = t == 0 ? carried(dH.elementMult(slope(t))) : kept;
            return dH;
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsStates extends PlainRecurrent {
        SharesItsStates(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            share(h.get(0));
            return y;
        }

        private static void share(SimpleMatrix state) {
            shared = state;
        }

        @Override
        SimpleMatrix slope(int t) {
            boolean isAlike = shared.getNumRows() == hidden && shared.getNumCols() == x.getNumCols();
            return t == 0 && isAlike ? oneLessSquare(shared) : super.slope(t);
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ClearsItsInput extends PlainRecurrent {
        ClearsItsInput(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            x.zero();
            return y;
        }
    }
}
