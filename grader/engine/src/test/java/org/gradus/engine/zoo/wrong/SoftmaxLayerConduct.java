package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax layers that compute the right numbers and break a promise of the contract. */
final class SoftmaxLayerConduct {

    private SoftmaxLayerConduct() {}

    @Wrong(
            part = "Softmax",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsShares extends PlainSoftmax {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            share(y.copy());
            return y;
        }

        private static void share(SimpleMatrix matrix) {
            shared = matrix;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            p = shared;
            return super.backward(dY);
        }
    }

    /** Takes the largest entry out where it stands. */
    @Wrong(
            part = "Softmax",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ShiftsItsInput extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            for (int column = 0; column < x.getNumCols(); column++) {
                double top = x.getColumn(column).elementMax();
                for (int row = 0; row < x.getNumRows(); row++) {
                    x.set(row, column, x.get(row, column) - top);
                }
            }
            return super.forward(x);
        }
    }

    /** Has one matrix for y and for dL/dx. */
    @Wrong(
            part = "Softmax",
            loses = {"conduct"})
    static final class WritesIntoItsOutput extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            super.forward(x);
            return p;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            p.setTo(super.backward(dY));
            return p;
        }
    }
}
