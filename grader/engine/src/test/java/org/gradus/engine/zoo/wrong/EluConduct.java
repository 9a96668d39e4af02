package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Exponential linear units that compute the right numbers and break a promise of the contract. */
final class EluConduct {

    private EluConduct() {}

    /** Has the alpha of the unit that went forward last. */
    @Wrong(
            part = "ELU",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsAlpha extends PlainELU {
        SharesItsAlpha(double alpha) {
            super(alpha);
        }

        private static double shared;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(alpha);
            return super.forward(x);
        }

        private static void share(double alpha) {
            shared = alpha;
        }

        @Override
        double slopeBelow(double x) {
            return shared * Math.exp(x);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsSlopes extends PlainELU {
        SharesItsSlopes(double alpha) {
            super(alpha);
        }

        private static SimpleMatrix slopes = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(x.elementOp((int row, int column, double e) -> slope(e)));
            return super.forward(x);
        }

        private static void share(SimpleMatrix matrix) {
            slopes = matrix;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(slopes);
        }
    }

    /** Has the slope from y, which it then clears, and with it what was given back. */
    @Wrong(
            part = "ELU",
            loses = {"conduct"})
    static final class AsksTheOutput extends PlainELU {
        AsksTheOutput(double alpha) {
            super(alpha);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            this.x = y;
            return y;
        }

        @Override
        double slope(double y) {
            return y > 0 ? 1 : y + alpha;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            x.zero();
            return dX;
        }
    }
}
