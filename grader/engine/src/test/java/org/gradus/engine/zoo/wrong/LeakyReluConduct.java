package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Leaky rectifiers that compute the right numbers and break a promise of the contract. */
final class LeakyReluConduct {

    private LeakyReluConduct() {}

    /** Has the slope of the rectifier that was made last. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsSlope extends PlainLeakyReLU {
        private static double shared;

        SharesItsSlope(double slope) {
            super(slope);
            share(slope);
        }

        @Override
        double value(double z) {
            return z > 0 ? z : shared * z;
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : shared;
        }

        private static void share(double slope) {
            shared = slope;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsMask extends PlainLeakyReLU {
        private static SimpleMatrix mask = new SimpleMatrix(0, 0);

        SharesItsMask(double slope) {
            super(slope);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(x.elementOp((int row, int column, double z) -> slope(z)));
            return super.forward(x);
        }

        private static void share(SimpleMatrix slopes) {
            mask = slopes;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(mask);
        }
    }

    /** What once leaked leaks less the next time, as long as the batches have the same shape. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"conduct"})
    static final class LeaksMoreEachTime extends PlainLeakyReLU {
        private SimpleMatrix slopes = new SimpleMatrix(0, 0);

        LeaksMoreEachTime(double slope) {
            super(slope);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix now = x.elementOp((int row, int column, double z) -> slope(z));
            boolean sameShape = slopes.getNumRows() == x.getNumRows() && slopes.getNumCols() == x.getNumCols();
            slopes = sameShape ? slopes.elementMult(now) : now;
            return super.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(slopes);
        }
    }
}
