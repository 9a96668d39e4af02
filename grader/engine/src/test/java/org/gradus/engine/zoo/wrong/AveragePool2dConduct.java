package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Averages of windows that compute the right numbers and break a promise of the contract, or are right for ordinary inputs alone. */
final class AveragePool2dConduct {

    private AveragePool2dConduct() {}

    @Wrong(
            part = "AveragePool2d",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ClearsItsInput extends PlainAveragePool2d {
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

    /** Makes room for as many samples as went forward last, in whichever layer. */
    @Wrong(
            part = "AveragePool2d",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsBatch extends PlainAveragePool2d {
        SharesItsBatch(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        private static int batch;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(x.getNumCols());
            return super.forward(x);
        }

        private static void share(int samples) {
            batch = samples;
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix right = super.dX(dY);
            return new SimpleMatrix(right.getNumRows(), batch)
                    .elementOp((int pixel, int sample, double zero) ->
                            sample < right.getNumCols() ? right.get(pixel, sample) : 0);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"stability"})
    static final class ClampsLargePixels extends PlainAveragePool2d {
        ClampsLargePixels(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return super.forward(x.elementOp((int row, int sample, double e) -> Math.max(-1e4, Math.min(1e4, e))));
        }
    }
}
