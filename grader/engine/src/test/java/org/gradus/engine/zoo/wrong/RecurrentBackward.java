package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Recurrent layers with wrong gradients. */
final class RecurrentBackward {

    private RecurrentBackward() {}

    /** The h0 of a single step is right. */
    @Wrong(
            part = "Recurrent",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "time-cut")
    static final class TimeCut extends PlainRecurrent {
        TimeCut(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
            return own;
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "own-upstream-lost")
    static final class OwnUpstreamLost extends PlainRecurrent {
        OwnUpstreamLost(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
            return t < steps - 1 ? carried : own;
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "derivative-forgotten")
    static final class DerivativeForgotten extends PlainRecurrent {
        DerivativeForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix slope(int t) {
            return SimpleMatrix.ones(hidden, x.getNumCols());
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "slope-at-preactivation")
    static final class SlopeAtTheSum extends PlainRecurrent {
        SlopeAtTheSum(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix slope(int t) {
            return oneLessSquare(z.get(t));
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "slope-of-own-upstream-only")
    static final class SlopeOfOwnUpstreamAlone extends PlainRecurrent {
        SlopeOfOwnUpstreamAlone(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix dZ(int t, SimpleMatrix own, SimpleMatrix carried) {
            return own.elementMult(slope(t)).plus(carried);
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "weights-not-transposed")
    static final class WeightsNotTransposed extends PlainRecurrent {
        WeightsNotTransposed(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix carried(SimpleMatrix dZ) {
            return wh.mult(dZ);
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"})
    static final class SlopeOfTheNextStep extends PlainRecurrent {
        SlopeOfTheNextStep(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix slope(int t) {
            return oneLessSquare(h.get(Math.min(t + 1, steps - 1)));
        }
    }

    /** Puts the steps together in the order in which backward comes to them. */
    @Wrong(part = "Recurrent", loses = "dX", name = "steps-reversed")
    static final class StepsFromTheFirst extends PlainRecurrent {
        StepsFromTheFirst(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dX, SimpleMatrix dY) {
            return dX.elementOp((int row, int sample, double any) ->
                    dX.get((steps - 1 - row / features) * features + row % features, sample));
        }
    }
}
