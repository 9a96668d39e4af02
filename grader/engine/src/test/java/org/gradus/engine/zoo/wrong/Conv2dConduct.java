package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Convolutions that compute the right numbers and break a promise of the contract. */
final class Conv2dConduct {

    private Conv2dConduct() {}

    /** Has the filters of the layer that went forward last. */
    @Wrong(
            part = "Conv2d",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsFilters extends PlainConv2d {
        SharesItsFilters(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(weights);
            return super.forward(x);
        }

        private static void share(SimpleMatrix filters) {
            shared = filters;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix own = weights.copy();
            if (shared.getNumRows() == own.getNumRows() && shared.getNumCols() == own.getNumCols()) {
                weights.setTo(shared);
            }
            SimpleMatrix dX = super.dX(dY);
            weights.setTo(own);
            return dX;
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ClearsItsInput extends PlainConv2d {
        ClearsItsInput(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            x.zero();
            return y;
        }
    }

    /** Cuts the images into patches only where the batch has another size. */
    @Wrong(
            part = "Conv2d",
            loses = {"conduct"})
    static final class ImagesOfTheFirst extends PlainConv2d {
        ImagesOfTheFirst(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        private SimpleMatrix first = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            if (first.getNumCols() != x.getNumCols()) {
                first = x;
            }
            SimpleMatrix latest = x;
            x = first;
            SimpleMatrix dW = super.dW(dY);
            x = latest;
            return dW;
        }
    }
}
