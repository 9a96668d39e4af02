package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Recurrent layers that are right for ordinary inputs alone. */
final class RecurrentExtremes {

    private RecurrentExtremes() {}

    /** Infinite over infinite beyond e^709. */
    @Wrong(
            part = "Recurrent",
            loses = {"stability"},
            name = "exp-overflows")
    static final class TanhOverflows extends PlainRecurrent {
        TanhOverflows(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            super(wx, wh, b, h0, steps);
        }

        @Override
        SimpleMatrix activation(SimpleMatrix z) {
            return z.elementOp(
                    (int row, int sample, double e) -> (Math.exp(e) - Math.exp(-e)) / (Math.exp(e) + Math.exp(-e)));
        }
    }
}
