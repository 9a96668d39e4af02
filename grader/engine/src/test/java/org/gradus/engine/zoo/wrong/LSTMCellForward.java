package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Steps of an LSTM with a wrong forward and right gradients. */
final class LSTMCellForward {

    private LSTMCellForward() {}

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            name = "candidate-by-sigmoid")
    static final class CandidateBySigmoid extends PlainLSTMCell {
        CandidateBySigmoid(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix y() {
            SimpleMatrix cell = f().elementMult(c).plus(i().elementMult(sigma(rows(3))));
            return o().elementMult(tanh(cell)).concatRows(cell);
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            name = "cell-not-squashed")
    static final class CellNotSquashed extends PlainLSTMCell {
        CellNotSquashed(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix y() {
            return o().elementMult(cell).concatRows(cell);
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            name = "old-cell-shown")
    static final class OldCellShown extends PlainLSTMCell {
        OldCellShown(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix y() {
            return o().elementMult(tanh(c)).concatRows(cell);
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"},
            name = "states-exchanged")
    static final class CellAboveState extends PlainLSTMCell {
        CellAboveState(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix y() {
            return cell.concatRows(o().elementMult(squashed()));
        }
    }

    /** Has no forget gate. */
    @Wrong(
            part = "LSTMCell",
            loses = {"forward", "stability", "conduct"})
    static final class ForgottenInForward extends PlainLSTMCell {
        ForgottenInForward(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix y() {
            SimpleMatrix kept = c.plus(i().elementMult(g()));
            return o().elementMult(tanh(kept)).concatRows(kept);
        }
    }
}
