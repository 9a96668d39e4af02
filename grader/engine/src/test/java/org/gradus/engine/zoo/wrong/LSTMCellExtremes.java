package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Steps of an LSTM that are right for ordinary inputs alone. */
final class LSTMCellExtremes {

    private LSTMCellExtremes() {}

    /** Infinite over infinite beyond e^709. */
    @Wrong(
            part = "LSTMCell",
            loses = {"stability"},
            name = "exp-overflows")
    static final class TanhOverflows extends PlainLSTMCell {
        TanhOverflows(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix tanh(SimpleMatrix z) {
            return z.elementOp((int row, int sample, double e) -> (Math.exp(2 * e) - 1) / (Math.exp(2 * e) + 1));
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"stability"})
    static final class ClampsLargeCells extends PlainLSTMCell {
        ClampsLargeCells(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix cell() {
            return super.cell().elementOp((int row, int sample, double e) -> Math.max(-20, Math.min(20, e)));
        }
    }

    /** The sigmoid by the exponential of a large number. */
    @Wrong(
            part = "LSTMCell",
            loses = {"stability"},
            name = "exp-overflows")
    static final class SigmoidOverflows extends PlainLSTMCell {
        SigmoidOverflows(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        SimpleMatrix sigma(SimpleMatrix z) {
            return z.elementOp((int row, int sample, double e) -> Math.exp(e) / (1 + Math.exp(e)));
        }
    }
}
