package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Recurrent layers with a wrong forward and right gradients. */
final class RecurrentForward {

    private RecurrentForward() {}

    /** Goes on with the right h. */
    @Wrong(
            part = "Recurrent",
            loses = {"forward", "stability", "conduct"})
    static final class TanhForgottenInTheOutput extends PlainRecurrent {
        TanhForgottenInTheOutput(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix shown(int t) {
            return z.get(t);
        }
    }

    /** Returns the h of the last step for every step. */
    @Wrong(
            part = "Recurrent",
            loses = {"forward", "stability", "conduct"})
    static final class LastStepEverywhere extends PlainRecurrent {
        LastStepEverywhere(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            for (int t = 0; t < steps; t++) {
                y.insertIntoThis(t * hidden, 0, h.get(steps - 1));
            }
            return y;
        }
    }

    /** Returns the h that a step begins with. */
    @Wrong(
            part = "Recurrent",
            loses = {"forward", "stability", "conduct"})
    static final class StatesOneStepLate extends PlainRecurrent {
        StatesOneStepLate(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix shown(int t) {
            return before(t);
        }
    }
}
