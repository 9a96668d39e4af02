package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Recurrent layers with a wrong forward, whose gradients go along with it. */
final class RecurrentThroughout {

    private RecurrentThroughout() {}

    @Wrong(
            part = "Recurrent",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "activation-forgotten")
    static final class ActivationForgotten extends PlainRecurrent {
        ActivationForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix activation(SimpleMatrix z) {
            return z;
        }

        @Override
        SimpleMatrix slope(int t) {
            return SimpleMatrix.ones(hidden, x.getNumCols());
        }
    }

    /** Begins every step with h0, and takes the gradient of h0 from the first alone. */
    @Wrong(
            part = "Recurrent",
            loses = {"forward", "gradients.h0", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = {"state-not-carried", "time-cut"})
    static final class StateNotCarried extends PlainRecurrent {
        StateNotCarried(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix before(int t) {
            return h0;
        }

        @Override
        SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
            return own;
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"forward", "gradients.b", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.h0"},
            name = "bias-forgotten")
    static final class BiasForgotten extends PlainRecurrent {
        BiasForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix z(int t, SimpleMatrix before) {
            return wx.mult(x(t)).plus(wh.mult(before));
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"forward", "gradients.Wh", "gradients.h0", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.b"},
            name = {"state-forgotten", "left-zero"})
    static final class StateForgotten extends PlainRecurrent {
        StateForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix z(int t, SimpleMatrix before) {
            return wx.mult(x(t)).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        SimpleMatrix carried(SimpleMatrix dZ) {
            return dZ.scale(0);
        }
    }

    @Wrong(
            part = "Recurrent",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0"},
            name = "steps-and-features-exchanged")
    static final class StepsAndFeaturesExchanged extends PlainRecurrent {
        StepsAndFeaturesExchanged(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix x(int t) {
            SimpleMatrix step = new SimpleMatrix(features, x.getNumCols());
            for (int k = 0; k < features; k++) {
                step.insertIntoThis(k, 0, x.getRow(k * steps + t));
            }
            return step;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dX, SimpleMatrix dY) {
            return dX.elementOp(
                    (int row, int sample, double any) -> dX.get(row % steps * features + row / steps, sample));
        }
    }
}
