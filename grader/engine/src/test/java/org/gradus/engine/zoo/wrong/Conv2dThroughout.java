package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/**
 * Convolutions with a wrong forward, whose gradients go along with it. Where a filter hangs over the border, or a stride leaves pixels out,
 * such a forward does not depend on an entry that the right one depends on, and the gradient there earns nothing.
 */
final class Conv2dThroughout {

    private Conv2dThroughout() {}

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "gradients.W", "stability", "conduct"},
            half = {"dX"},
            name = "filter-flipped")
    static final class FilterFlippedThroughout extends PlainConv2d {
        FilterFlippedThroughout(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        int entry(int channel, int i, int j) {
            return super.entry(channel, k - 1 - i, k - 1 - j);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "gradients.W", "stability", "conduct"},
            half = {"dX"},
            name = "padding-forgotten")
    static final class PaddingForgottenThroughout extends PlainConv2d {
        PaddingForgottenThroughout(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        int pixel(int channel, int r, int c, int i, int j) {
            return image(channel, r * stride + i, c * stride + j);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "dX", "stability", "conduct"},
            half = {"gradients.W"},
            name = "stride-ignored")
    static final class StrideIgnoredThroughout extends PlainConv2d {
        StrideIgnoredThroughout(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        int pixel(int channel, int r, int c, int i, int j) {
            return image(channel, r + i - pad, c + j - pad);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"forward", "dX", "gradients.W", "stability", "conduct"})
    static final class TwoRowsOfAFilterAtMost extends PlainConv2d {
        TwoRowsOfAFilterAtMost(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        int pixel(int channel, int r, int c, int i, int j) {
            return i < 2 ? super.pixel(channel, r, c, i, j) : -1;
        }
    }
}
