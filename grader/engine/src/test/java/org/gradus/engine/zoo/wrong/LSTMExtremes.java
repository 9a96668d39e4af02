package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** LSTMs that are right for ordinary inputs alone. */
final class LSTMExtremes {

    private LSTMExtremes() {}

    @Wrong(
            part = "LSTM",
            loses = {"stability"},
            name = "exp-overflows")
    static final class TanhOverflows extends PlainLSTM {
        TanhOverflows(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellExtremes.TanhOverflows(wx, wh, b);
        }
    }
}
