package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dropouts that are right for ordinary inputs alone. */
final class DropoutExtremes {

    private DropoutExtremes() {}

    @Wrong(
            part = "Dropout",
            loses = {"stability"})
    static final class Capped extends PlainDropout {
        Capped(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).elementOp((int row, int column, double e) -> Math.max(-5e5, Math.min(5e5, e)));
        }
    }
}
