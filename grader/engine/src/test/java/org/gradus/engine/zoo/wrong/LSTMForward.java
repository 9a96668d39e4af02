package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** LSTMs with a wrong forward, most of whose gradients go along with it. */
final class LSTMForward {

    private LSTMForward() {}

    /** Returns c for h, and right gradients. */
    @Wrong(
            part = "LSTM",
            loses = {"forward", "stability", "conduct"})
    static final class CellShown extends PlainLSTM {
        CellShown(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix shown(int t) {
            return states.get(t).rows(hidden, 2 * hidden);
        }
    }

    /** Returns the h that a step begins with. */
    @Wrong(
            part = "LSTM",
            loses = {"forward", "stability", "conduct"})
    static final class StatesOneStepLate extends PlainLSTM {
        StatesOneStepLate(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix shown(int t) {
            return before(t).rows(0, hidden);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "gates-in-another-order")
    static final class OutputGateLast extends PlainLSTM {
        OutputGateLast(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellThroughout.OutputGateLast(wx, wh, b);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "candidate-by-sigmoid")
    static final class CandidateBySigmoid extends PlainLSTM {
        CandidateBySigmoid(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellThroughout.CandidateBySigmoidThroughout(wx, wh, b);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "cell-not-squashed")
    static final class CellNotSquashed extends PlainLSTM {
        CellNotSquashed(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellThroughout.CellNotSquashedThroughout(wx, wh, b);
        }
    }

    /** Begins every step with h0 and c0, and takes their gradients from the first alone. */
    @Wrong(
            part = "LSTM",
            loses = {"forward", "gradients.h0", "gradients.c0", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = {"state-not-carried", "time-cut"})
    static final class StateNotCarried extends PlainLSTM {
        StateNotCarried(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix before(int t) {
            return h0.concatRows(c0);
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
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0"},
            name = "steps-and-features-exchanged")
    static final class StepsAndFeaturesExchanged extends PlainLSTM {
        StepsAndFeaturesExchanged(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix x(SimpleMatrix x, int t) {
            return x.elementOp((int row, int sample, double any) -> x.get(row % features * steps + t, sample))
                    .rows(0, features);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dX) {
            return dX.elementOp(
                    (int row, int sample, double any) -> dX.get(row % steps * features + row / steps, sample));
        }
    }

    /** Every step has the h of before the first. */
    @Wrong(
            part = "LSTM",
            loses = {
                "forward",
                "dX",
                "gradients.Wx",
                "gradients.Wh",
                "gradients.b",
                "gradients.h0",
                "gradients.c0",
                "stability",
                "conduct"
            })
    static final class CarriesTheCellAlone extends PlainLSTM {
        CarriesTheCellAlone(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix before(int t) {
            SimpleMatrix before = super.before(t);
            return h0.concatRows(before.rows(hidden, 2 * hidden));
        }
    }

    /** Works in one array, in which the units below have moved on already. */
    @Wrong(
            part = "LSTM",
            loses = {
                "forward",
                "dX",
                "gradients.Wx",
                "gradients.Wh",
                "gradients.b",
                "gradients.h0",
                "gradients.c0",
                "stability",
                "conduct"
            })
    static final class SeesUnitsBelowAlready extends PlainLSTM {
        SeesUnitsBelowAlready(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new PlainLSTMCell(wx, wh, b) {
                @Override
                SimpleMatrix z() {
                    SimpleMatrix latest = h.copy();
                    for (int unit = 0; unit < hidden; unit++) {
                        z = wx.mult(x).plus(wh.mult(latest)).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
                        cell = cell();
                        latest.insertIntoThis(
                                unit, 0, o().elementMult(squashed()).getRow(unit));
                    }
                    return z;
                }
            };
        }
    }
}
