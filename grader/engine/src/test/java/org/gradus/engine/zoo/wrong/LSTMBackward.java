package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** LSTMs with wrong gradients. */
final class LSTMBackward {

    private LSTMBackward() {}

    @Wrong(
            part = "LSTM",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "time-cut")
    static final class TimeCut extends PlainLSTM {
        TimeCut(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
            return own;
        }

        @Override
        SimpleMatrix dC(int t, SimpleMatrix carried) {
            return carried.scale(0);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "own-upstream-lost")
    static final class OwnUpstreamLost extends PlainLSTM {
        OwnUpstreamLost(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
            return t < steps - 1 ? carried : own;
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "cell-not-passed-back")
    static final class CellNotPassedBack extends PlainLSTM {
        CellNotPassedBack(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix dC(int t, SimpleMatrix carried) {
            return carried.scale(0);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = {"path-through-h-forgotten", "left-zero"})
    static final class PathThroughHForgotten extends PlainLSTM {
        PathThroughHForgotten(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellBackward.PathThroughHForgotten(wx, wh, b);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "slope-of-tanh-forgotten")
    static final class SlopeOfTanhForgotten extends PlainLSTM {
        SlopeOfTanhForgotten(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellBackward.SlopeOfTanhForgotten(wx, wh, b);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "slopes-of-gates-forgotten")
    static final class SlopesOfGatesForgotten extends PlainLSTM {
        SlopesOfGatesForgotten(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellBackward.SlopesOfGatesForgotten(wx, wh, b);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "forget-gate-forgotten")
    static final class ForgetGateForgotten extends PlainLSTM {
        ForgetGateForgotten(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellBackward.ForgetGateForgotten(wx, wh, b);
        }
    }

    /** Puts the steps together in the order in which backward comes to them. */
    @Wrong(part = "LSTM", loses = "dX", name = "steps-reversed")
    static final class StepsFromTheFirst extends PlainLSTM {
        StepsFromTheFirst(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dX) {
            return dX.elementOp((int row, int sample, double any) ->
                    dX.get((steps - 1 - row / features) * features + row % features, sample));
        }
    }
}
