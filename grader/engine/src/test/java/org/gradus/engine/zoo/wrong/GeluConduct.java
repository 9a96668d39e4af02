package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Gaussian error linear units that compute the right numbers and break a promise of the contract. */
final class GeluConduct {

    private GeluConduct() {}

    @Wrong(
            part = "GELU",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsSlopes extends PlainGELU {
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
            part = "GELU",
            loses = {"conduct"})
    static final class MeetsItsInputLater extends PlainGELU {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            x = dX;
            return dX;
        }
    }
}
