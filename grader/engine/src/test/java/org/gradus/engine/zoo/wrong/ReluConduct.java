package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Rectifiers that compute the right numbers and break a promise of the contract. */
final class ReluConduct {

    private ReluConduct() {}

    @Wrong(
            part = "ReLU",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsMask extends PlainReLU {
        private static SimpleMatrix mask = new SimpleMatrix(0, 0);

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

    /** What was once cut off stays cut off, as long as the batches have the same shape. */
    @Wrong(
            part = "ReLU",
            loses = {"conduct"})
    static final class MasksAddUp extends PlainReLU {
        private SimpleMatrix mask = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix slopes = x.elementOp((int row, int column, double z) -> slope(z));
            boolean sameShape = mask.getNumRows() == x.getNumRows() && mask.getNumCols() == x.getNumCols();
            mask = sameShape ? mask.elementMult(slopes) : slopes;
            return super.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(mask);
        }
    }

    /** Has one size for all rectifiers: that of the latest forward. */
    @Wrong(
            part = "ReLU",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsSize extends PlainReLU {
        private static int rows;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(x.getNumRows());
            return super.forward(x);
        }

        private static void share(int size) {
            rows = size;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            return rows == dX.getNumRows() ? dX : dX.scale(0);
        }
    }
}
