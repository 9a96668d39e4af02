package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Convolutions with a wrong forward and right gradients of the right one. */
final class Conv2dForward {

    private Conv2dForward() {}

    /** What mathematics calls a convolution. */
    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "filter-flipped")
    static final class FilterFlipped extends PlainConv2d {
        FilterFlipped(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(x, (channel, i, j) -> entry(channel, k - 1 - i, k - 1 - j), this::pixel);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "filter-transposed")
    static final class FilterTransposed extends PlainConv2d {
        FilterTransposed(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(x, (channel, i, j) -> entry(channel, j, i), this::pixel);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "padding-forgotten")
    static final class PaddingForgotten extends PlainConv2d {
        PaddingForgotten(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(x, this::entry, (channel, r, c, i, j) -> image(channel, r * stride + i, c * stride + j));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "stride-ignored")
    static final class StrideIgnored extends PlainConv2d {
        StrideIgnored(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(x, this::entry, (channel, r, c, i, j) -> image(channel, r + i - pad, c + j - pad));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "first-channel-only")
    static final class FirstChannelOnly extends PlainConv2d {
        FirstChannelOnly(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(x, this::entry, (channel, r, c, i, j) -> channel > 0 ? -1 : pixel(channel, r, c, i, j));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"})
    static final class ChannelsReversed extends PlainConv2d {
        ChannelsReversed(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(x, (channel, i, j) -> entry(channels - 1 - channel, i, j), this::pixel);
        }
    }

    /** Takes the rows of x for red, green, blue of one pixel after the other. */
    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "channels-last")
    static final class ChannelsLast extends PlainConv2d {
        ChannelsLast(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(x, this::entry, (channel, r, c, i, j) -> channelsLast(pixel(channel, r, c, i, j)));
        }

        private int channelsLast(int pixel) {
            return pixel < 0 ? pixel : pixel % (h * w) * channels + pixel / (h * w);
        }
    }

    /** Gives all filters of one window after the other. */
    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "filters-last")
    static final class FiltersLast extends PlainConv2d {
        FiltersLast(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            int filters = weights.getNumRows();
            return y.elementOp(
                    (int row, int sample, double e) -> y.get(row % filters * places() + row / filters, sample));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"},
            name = "bias-forgotten")
    static final class BiasForgotten extends PlainConv2d {
        BiasForgotten(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            return y.elementOp((int row, int sample, double e) -> e - b.get(row / places()));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"})
    static final class BiasInEveryChannel extends PlainConv2d {
        BiasInEveryChannel(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            return y.elementOp((int row, int sample, double e) -> e + (channels - 1) * b.get(row / places()));
        }
    }

    /** Around the image are its outermost pixels. */
    @Wrong(
            part = "Conv2d",
            loses = {"forward", "stability", "conduct"})
    static final class EdgesRepeated extends PlainConv2d {
        EdgesRepeated(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return y(
                    x,
                    this::entry,
                    (channel, r, c, i, j) -> image(
                            channel,
                            Math.max(0, Math.min(h - 1, r * stride + i - pad)),
                            Math.max(0, Math.min(w - 1, c * stride + j - pad))));
        }
    }
}
