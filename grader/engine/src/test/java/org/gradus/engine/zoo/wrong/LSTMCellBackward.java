package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Steps of an LSTM with wrong gradients, most of which come from a wrong dL/dz. */
final class LSTMCellBackward {

    private LSTMCellBackward() {}

    @Wrong(
            part = "LSTMCell",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "path-through-h-forgotten")
    static final class PathThroughHForgotten extends PlainLSTMCell {
        PathThroughHForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dCell(SimpleMatrix dH, SimpleMatrix dC) {
            return dC;
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "slope-of-tanh-forgotten")
    static final class SlopeOfTanhForgotten extends PlainLSTMCell {
        SlopeOfTanhForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix slopeOfCell() {
            return SimpleMatrix.ones(cell.getNumRows(), cell.getNumCols());
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "slope-at-preactivation")
    static final class SlopeAtTheCell extends PlainLSTMCell {
        SlopeAtTheCell(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix slopeOfCell() {
            return oneLessSquare(cell);
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "slopes-of-gates-forgotten")
    static final class SlopesOfGatesForgotten extends PlainLSTMCell {
        SlopesOfGatesForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix slopes() {
            return SimpleMatrix.ones(4 * hidden, z.getNumCols());
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "next-cell-for-old")
    static final class NextCellForOld extends PlainLSTMCell {
        NextCellForOld(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dF(SimpleMatrix dCell) {
            return dCell.elementMult(cell);
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"})
    static final class SigmoidSlopeOfTheCandidate extends PlainLSTMCell {
        SigmoidSlopeOfTheCandidate(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix slopeOfCandidate() {
            return g().minus(g().elementMult(g()));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX", "gradients.Wx", "gradients.Wh", "gradients.b"})
    static final class OutputGateLastInBackward extends PlainLSTMCell {
        OutputGateLastInBackward(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dZ(SimpleMatrix dH, SimpleMatrix dC) {
            SimpleMatrix inOrder = z;
            z = exchanged(z);
            SimpleMatrix dZ = exchanged(super.dZ(dH, dC));
            z = inOrder;
            return dZ;
        }

        private SimpleMatrix exchanged(SimpleMatrix rows) {
            return rows.rows(0, 2 * hidden)
                    .concatRows(rows.rows(3 * hidden, 4 * hidden), rows.rows(2 * hidden, 3 * hidden));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX"},
            name = "forget-gate-forgotten")
    static final class ForgetGateForgotten extends PlainLSTMCell {
        ForgetGateForgotten(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dOldC(SimpleMatrix dCell) {
            return dCell;
        }
    }

    /** Of the old cell alone. */
    @Wrong(
            part = "LSTMCell",
            loses = {"dX"})
    static final class PathThroughHForgottenToC extends PlainLSTMCell {
        PathThroughHForgottenToC(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dZ, SimpleMatrix dH, SimpleMatrix dC) {
            return wx.transpose().mult(dZ).concatRows(wh.transpose().mult(dZ), dOldC(dC));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX"})
    static final class NothingForTheOldState extends PlainLSTMCell {
        NothingForTheOldState(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dZ, SimpleMatrix dH, SimpleMatrix dC) {
            return wx.transpose().mult(dZ).concatRows(h.scale(0), dOldC(dCell(dH, dC)));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"dX"})
    static final class CellAboveStateInBackward extends PlainLSTMCell {
        CellAboveStateInBackward(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dZ, SimpleMatrix dH, SimpleMatrix dC) {
            return wx.transpose()
                    .mult(dZ)
                    .concatRows(dOldC(dCell(dH, dC)), wh.transpose().mult(dZ));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"gradients.Wh"},
            name = "next-state-for-old")
    static final class NextStateForOld extends PlainLSTMCell {
        NextStateForOld(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dWh(SimpleMatrix dZ) {
            return dZ.mult(o().elementMult(squashed()).transpose());
        }
    }

    /** The gradient of the input gate for all four. */
    @Wrong(
            part = "LSTMCell",
            loses = {"gradients.Wx"})
    static final class FirstBlockInWx extends PlainLSTMCell {
        FirstBlockInWx(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix dWx(SimpleMatrix dZ) {
            SimpleMatrix dI = dZ.rows(0, hidden);
            return dI.concatRows(dI, dI, dI).mult(x.transpose());
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"gradients.b"},
            name = "divided-by-batch")
    static final class SamplesAveragedInB extends PlainLSTMCell {
        SamplesAveragedInB(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dZ) {
            return super.db(dZ).divide(dZ.getNumCols());
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"gradients.b"})
    static final class BiasNotSummed extends PlainLSTMCell {
        BiasNotSummed(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dZ) {
            return dZ;
        }
    }
}
