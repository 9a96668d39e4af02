package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dropouts with a wrong forward and a right gradient. */
final class DropoutForward {

    private DropoutForward() {}

    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"},
            name = "mask-forgotten")
    static final class DropsNothing extends PlainDropout {
        DropsNothing(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.divide(keep);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"},
            name = "as-in-evaluation")
    static final class AsInEvaluation extends PlainDropout {
        AsInEvaluation(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x;
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"},
            name = "scale-forgotten")
    static final class ScaleForgotten extends PlainDropout {
        ScaleForgotten(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.elementMult(mask);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"},
            name = "multiplied-by-keep")
    static final class Multiplied extends PlainDropout {
        Multiplied(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.elementMult(mask).scale(keep);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"},
            name = "divided-by-dropped")
    static final class DividedByDropped extends PlainDropout {
        DividedByDropped(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.elementMult(mask).divide(1 - keep);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"},
            name = "mask-inverted")
    static final class MaskInverted extends PlainDropout {
        MaskInverted(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.minus(x.elementMult(mask)).divide(keep);
        }
    }

    /** Draws a mask where one is given. */
    @Wrong(
            part = "Dropout",
            loses = {"forward", "stability", "conduct"})
    static final class DrawsItsOwn extends PlainDropout {
        DrawsItsOwn(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.elementMult(drawn(x, keep, 7)).divide(keep);
        }
    }
}
