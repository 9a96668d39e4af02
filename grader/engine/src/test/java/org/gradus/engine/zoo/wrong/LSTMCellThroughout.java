package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Steps of an LSTM with a wrong forward, whose gradients go along with it. */
final class LSTMCellThroughout {

    private LSTMCellThroughout() {}

    /** The order of PyTorch and Keras: i, f, g, o. */
    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "gates-in-another-order")
    static final class OutputGateLast extends PlainLSTMCell {
        OutputGateLast(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix o() {
            return sigma(rows(3));
        }

        @Override
        SimpleMatrix g() {
            return tanh(rows(2));
        }

        @Override
        SimpleMatrix dZ(SimpleMatrix dH, SimpleMatrix dC) {
            SimpleMatrix dZ = super.dZ(dH, dC);
            return dZ.rows(0, 2 * hidden).concatRows(dZ.rows(3 * hidden, 4 * hidden), dZ.rows(2 * hidden, 3 * hidden));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "gates-in-another-order")
    static final class ForgetGateFirst extends PlainLSTMCell {
        ForgetGateFirst(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix i() {
            return sigma(rows(1));
        }

        @Override
        SimpleMatrix f() {
            return sigma(rows(0));
        }

        @Override
        SimpleMatrix dZ(SimpleMatrix dH, SimpleMatrix dC) {
            SimpleMatrix dZ = super.dZ(dH, dC);
            return dZ.rows(hidden, 2 * hidden).concatRows(dZ.rows(0, hidden), dZ.rows(2 * hidden, 4 * hidden));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "candidate-by-sigmoid")
    static final class CandidateBySigmoidThroughout extends PlainLSTMCell {
        CandidateBySigmoidThroughout(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix g() {
            return sigma(rows(3));
        }

        @Override
        SimpleMatrix slopeOfCandidate() {
            return g().minus(g().elementMult(g()));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "cell-not-squashed")
    static final class CellNotSquashedThroughout extends PlainLSTMCell {
        CellNotSquashedThroughout(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix squashed() {
            return cell;
        }

        @Override
        SimpleMatrix slopeOfCell() {
            return SimpleMatrix.ones(cell.getNumRows(), cell.getNumCols());
        }
    }

    /** Forward does not depend on b, and the gradient of b earns nothing. */
    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "gradients.b", "stability", "conduct"},
            half = {"dX", "gradients.Wx", "gradients.Wh"},
            name = "bias-forgotten")
    static final class BiasForgotten extends PlainLSTMCell {
        BiasForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix z() {
            return wx.mult(x).plus(wh.mult(h));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "dX", "gradients.Wh", "stability", "conduct"},
            half = {"gradients.Wx", "gradients.b"},
            name = "state-forgotten")
    static final class StateForgotten extends PlainLSTMCell {
        StateForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix z() {
            return wx.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dZ, SimpleMatrix dH, SimpleMatrix dC) {
            return wx.transpose().mult(dZ).concatRows(h.scale(0), dOldC(dCell(dH, dC)));
        }
    }
}
