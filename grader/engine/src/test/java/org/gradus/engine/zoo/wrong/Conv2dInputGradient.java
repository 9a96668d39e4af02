package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Convolutions with a wrong dL/dx and nothing else wrong. */
final class Conv2dInputGradient {

    private Conv2dInputGradient() {}

    /** Of all windows that a pixel is in the last one counts. */
    @Wrong(
            part = "Conv2d",
            loses = {"dX"},
            name = "windows-overwritten")
    static final class Overwritten extends PlainConv2d {
        Overwritten(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), dY.getNumCols());
            for (int sample = 0; sample < dY.getNumCols(); sample++) {
                int n = sample;
                each(
                        this::entry,
                        this::pixel,
                        (f, output, entry, pixel) -> dX.set(pixel, n, weights.get(f, entry) * dY.get(output, n)));
            }
            return dX;
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"dX"},
            name = "filter-flipped")
    static final class FilterFlippedBackward extends PlainConv2d {
        FilterFlippedBackward(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dX(dY, (channel, i, j) -> entry(channel, k - 1 - i, k - 1 - j), this::pixel);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"dX"},
            name = "padding-forgotten")
    static final class PaddingForgottenBackward extends PlainConv2d {
        PaddingForgottenBackward(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dX(dY, this::entry, (channel, r, c, i, j) -> image(channel, r * stride + i, c * stride + j));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"dX"},
            name = "stride-ignored")
    static final class StrideIgnoredBackward extends PlainConv2d {
        StrideIgnoredBackward(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dX(dY, this::entry, (channel, r, c, i, j) -> image(channel, r + i - pad, c + j - pad));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"dX"},
            name = "channels-last")
    static final class ChannelsLastBackward extends PlainConv2d {
        ChannelsLastBackward(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dX(dY, this::entry, (channel, r, c, i, j) -> channelsLast(pixel(channel, r, c, i, j)));
        }

        private int channelsLast(int pixel) {
            return pixel < 0 ? pixel : pixel % (h * w) * channels + pixel / (h * w);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"dX"})
    static final class FirstChannelForAll extends PlainConv2d {
        FirstChannelForAll(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dX(dY, (channel, i, j) -> entry(0, i, j), this::pixel);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"dX"})
    static final class ChannelsReversedBackward extends PlainConv2d {
        ChannelsReversedBackward(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dX(dY, (channel, i, j) -> entry(channels - 1 - channel, i, j), this::pixel);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"dX"},
            name = "last-filter-only")
    static final class LastFilterOnly extends PlainConv2d {
        LastFilterOnly(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            int others = (weights.getNumRows() - 1) * places();
            return super.dX(dY.elementOp((int row, int sample, double e) -> row < others ? 0 : e));
        }
    }
}
