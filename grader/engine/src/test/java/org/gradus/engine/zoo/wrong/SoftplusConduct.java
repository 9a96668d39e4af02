package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softplus that computes the right numbers and breaks a promise of the contract. */
final class SoftplusConduct {

    private SoftplusConduct() {}

    @Wrong(
            part = "Softplus",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsSlopes extends PlainSoftplus {
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

    /** Keeps dL/dx where x was. */
    @Wrong(
            part = "Softplus",
            loses = {"conduct"})
    static final class MeetsItsInputLater extends PlainSoftplus {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            x = dX;
            return dX;
        }
    }
}
