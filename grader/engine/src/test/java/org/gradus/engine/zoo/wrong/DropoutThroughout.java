package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dropouts with a wrong forward, whose gradient goes along with it: who drops what should reach y shows no gradient, and gets no share. */
final class DropoutThroughout {

    private DropoutThroughout() {}

    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "scale-forgotten")
    static final class NeverScaled extends PlainDropout {
        NeverScaled(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.elementMult(mask);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(mask);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "mask-inverted")
    static final class DropsTheOthers extends PlainDropout {
        DropsTheOthers(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.minus(x.elementMult(mask)).divide(keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.minus(dY.elementMult(mask)).divide(keep);
        }
    }

    /** Draws a mask where one is given, the same forward and backward. */
    @Wrong(
            part = "Dropout",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class DrawsOneForBoth extends PlainDropout {
        DrawsOneForBoth(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.elementMult(drawn(x, keep, 9)).divide(keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(drawn(dY, keep, 9)).divide(keep);
        }
    }
}
