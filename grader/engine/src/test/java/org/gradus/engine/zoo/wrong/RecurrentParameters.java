package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Recurrent layers with a wrong gradient of the parameters or of h0 and nothing else wrong. */
final class RecurrentParameters {

    private RecurrentParameters() {}

    @Wrong(
            part = "Recurrent",
            loses = {"gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "steps-overwritten")
    static final class StepsOverwritten extends PlainRecurrent {
        StepsOverwritten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix summed(SimpleMatrix later, SimpleMatrix term) {
            return term;
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "last-step-only")
    static final class LastStepOnly extends PlainRecurrent {
        LastStepOnly(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        Map<String, SimpleMatrix> terms(int t, SimpleMatrix dZ) {
            return super.terms(t, t < steps - 1 ? dZ.scale(0) : dZ);
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"gradients.Wx"},
            name = "averaged-over-steps")
    static final class StepsAveraged extends PlainRecurrent {
        StepsAveraged(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix gradient(String name, SimpleMatrix sum) {
            return name.equals("Wx") ? sum.divide(steps) : sum;
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"gradients.b"},
            name = "averaged-over-steps")
    static final class StepsAveragedInB extends PlainRecurrent {
        StepsAveragedInB(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix gradient(String name, SimpleMatrix sum) {
            return name.equals("b") ? sum.divide(steps) : sum;
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"gradients.Wh"},
            name = "next-state-for-old")
    static final class NextStateForOld extends PlainRecurrent {
        NextStateForOld(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix seen(int t) {
            return h.get(t);
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"gradients.Wh"})
    static final class FirstStateForAll extends PlainRecurrent {
        FirstStateForAll(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix seen(int t) {
            return h0;
        }
    }

    /** Takes h0 for nothing. */
    @Wrong(
            part = "Recurrent",
            loses = {"gradients.Wh"})
    static final class WithoutTheFirstStep extends PlainRecurrent {
        WithoutTheFirstStep(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix seen(int t) {
            return t == 0 ? h0.scale(0) : before(t);
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"gradients.h0"},
            name = "left-zero")
    static final class NothingForTheFirstState extends PlainRecurrent {
        NothingForTheFirstState(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix dH0(SimpleMatrix carried) {
            return carried.scale(0);
        }
    }

    /** Stops at the sum of the first step. */
    @Wrong(
            part = "Recurrent",
            loses = {"gradients.h0"})
    static final class StateOfTheFirstStepLeftOut extends PlainRecurrent {
        StateOfTheFirstStepLeftOut(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        private SimpleMatrix first = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix carried(SimpleMatrix dZ) {
            first = dZ;
            return super.carried(dZ);
        }

        @Override
        SimpleMatrix dH0(SimpleMatrix carried) {
            return first;
        }
    }

    /** As if all samples had the same h0. */
    @Wrong(
            part = "Recurrent",
            loses = {"gradients.h0"})
    static final class FirstStateSummed extends PlainRecurrent {
        FirstStateSummed(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix dH0(SimpleMatrix carried) {
            return carried.mult(SimpleMatrix.ones(carried.getNumCols(), 1));
        }
    }
}
