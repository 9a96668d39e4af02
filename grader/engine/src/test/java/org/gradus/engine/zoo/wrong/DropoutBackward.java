package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dropouts with a wrong dL/dx and nothing else wrong. */
final class DropoutBackward {

    private DropoutBackward() {}

    @Wrong(
            part = "Dropout",
            loses = {"dX"},
            name = "mask-forgotten")
    static final class MaskForgotten extends PlainDropout {
        MaskForgotten(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.divide(keep);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"dX"},
            name = "derivative-forgotten")
    static final class PassedOn extends PlainDropout {
        PassedOn(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY;
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"dX"},
            name = "scale-forgotten")
    static final class ScaleForgottenBackward extends PlainDropout {
        ScaleForgottenBackward(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(mask);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"dX"},
            name = "multiplied-by-keep")
    static final class MultipliedBackward extends PlainDropout {
        MultipliedBackward(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(mask).scale(keep);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"dX"},
            name = "divided-by-dropped")
    static final class DividedByDroppedBackward extends PlainDropout {
        DividedByDroppedBackward(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(mask).divide(1 - keep);
        }
    }

    @Wrong(
            part = "Dropout",
            loses = {"dX"},
            name = "mask-inverted")
    static final class MaskInvertedBackward extends PlainDropout {
        MaskInvertedBackward(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.minus(dY.elementMult(mask)).divide(keep);
        }
    }

    /** Applies the mask to the values once more. */
    @Wrong(
            part = "Dropout",
            loses = {"dX"},
            name = "input-for-upstream")
    static final class InputForUpstream extends PlainDropout {
        InputForUpstream(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return x.elementMult(mask).divide(keep);
        }
    }

    /** Multiplies by what forward returned, not by what it multiplied by. */
    @Wrong(
            part = "Dropout",
            loses = {"dX"})
    static final class OutputForMask extends PlainDropout {
        OutputForMask(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(y(x));
        }
    }

    /** Takes what is not positive for dropped, as after a ReLU. */
    @Wrong(
            part = "Dropout",
            loses = {"dX"})
    static final class MaskSeenInTheOutput extends PlainDropout {
        MaskSeenInTheOutput(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix y = y(x);
            return dY.elementOp((int row, int column, double e) -> y.get(row, column) > 0 ? e / keep : 0);
        }
    }

    /** Draws another mask than that of forward. */
    @Wrong(
            part = "Dropout",
            loses = {"dX"})
    static final class DrawsItsOwnBackward extends PlainDropout {
        DrawsItsOwnBackward(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(drawn(dY, keep, 8)).divide(keep);
        }
    }
}
