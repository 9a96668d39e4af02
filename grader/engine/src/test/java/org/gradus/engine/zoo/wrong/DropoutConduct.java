package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dropouts that compute the right numbers and break a promise of the contract. */
final class DropoutConduct {

    private DropoutConduct() {}

    /** Has the scale of the layer that went forward last. */
    @Wrong(
            part = "Dropout",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsScale extends PlainDropout {
        SharesItsScale(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        private static double shared;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(keep);
            return super.forward(x);
        }

        private static void share(double keep) {
            shared = keep;
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return x.elementMult(mask).divide(shared);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dY.elementMult(mask).divide(shared);
        }
    }

    /** Leaves zeros where it dropped. */
    @Wrong(
            part = "Dropout",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class DropsInItsInput extends PlainDropout {
        DropsInItsInput(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            x.setTo(x.elementMult(mask));
            return y;
        }
    }

    /** Has the given mask for the first batch, and draws one for each after it. */
    @Wrong(
            part = "Dropout",
            loses = {"conduct"})
    static final class DrawsAnewLater extends PlainDropout {
        DrawsAnewLater(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        private int calls;

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            calls++;
            return calls == 1
                    ? super.y(x)
                    : x.elementMult(drawn(x, keep, calls)).divide(keep);
        }
    }

    /** Divides its mask by keep once more for each batch. */
    @Wrong(
            part = "Dropout",
            loses = {"conduct"})
    static final class ScalesItsMask extends PlainDropout {
        ScalesItsMask(SimpleMatrix mask, double keep) {
            super(mask, keep);
        }

        private SimpleMatrix scaled = mask;

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            scaled = scaled.divide(keep);
            return x.elementMult(scaled);
        }
    }
}
