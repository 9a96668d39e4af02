package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Maxima of windows that compute the right numbers and break a promise of the contract, or are right for ordinary inputs alone. */
final class MaxPool2dConduct {

    private MaxPool2dConduct() {}

    /** Has the images of the layer that went forward last. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsImages extends PlainMaxPool2d {
        SharesItsImages(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(x);
            return super.forward(x);
        }

        private static void share(SimpleMatrix x) {
            shared = x;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix own = x;
            if (shared.getNumRows() == own.getNumRows() && shared.getNumCols() == own.getNumCols()) {
                x = shared;
            }
            SimpleMatrix dX = super.dX(dY);
            x = own;
            return dX;
        }
    }

    /** All have the stride of the one that was made last. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsStride extends PlainMaxPool2d {
        private static int shared;

        SharesItsStride(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
            share(stride);
        }

        private static void share(int stride) {
            shared = stride;
        }

        @Override
        int pixel(int channel, int r, int c, int i, int j) {
            return image(channel, r * shared + i, c * shared + j);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ClearsItsInput extends PlainMaxPool2d {
        ClearsItsInput(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            x.zero();
            return y;
        }
    }

    /** Looks for the largest again only where the batch has another size. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"conduct"})
    static final class LargestOfTheFirst extends PlainMaxPool2d {
        LargestOfTheFirst(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        private SimpleMatrix first = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            if (first.getNumCols() != x.getNumCols()) {
                first = x;
            }
            SimpleMatrix latest = x;
            x = first;
            SimpleMatrix dX = super.dX(dY);
            x = latest;
            return dX;
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"stability"})
    static final class StartsAtMinusTenThousand extends PlainMaxPool2d {
        StartsAtMinusTenThousand(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).elementOp((int output, int sample, double e) -> Math.max(-1e4, e));
        }
    }
}
