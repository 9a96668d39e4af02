package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Convolutions with a wrong gradient of W or of b and nothing else wrong. */
final class Conv2dParameters {

    private Conv2dParameters() {}

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.W"},
            name = "filter-flipped")
    static final class FilterFlippedInW extends PlainConv2d {
        FilterFlippedInW(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return dW(dY, (channel, i, j) -> entry(channel, k - 1 - i, k - 1 - j), this::pixel);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.W"},
            name = "padding-forgotten")
    static final class PaddingForgottenInW extends PlainConv2d {
        PaddingForgottenInW(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return dW(dY, this::entry, (channel, r, c, i, j) -> image(channel, r * stride + i, c * stride + j));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.W"},
            name = "stride-ignored")
    static final class StrideIgnoredInW extends PlainConv2d {
        StrideIgnoredInW(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return dW(dY, this::entry, (channel, r, c, i, j) -> image(channel, r + i - pad, c + j - pad));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.W"},
            name = "last-window-only")
    static final class LastWindowInW extends PlainConv2d {
        LastWindowInW(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(dY.elementOp((int row, int sample, double e) -> row % places() < places() - 1 ? 0 : e));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.W"},
            name = "averaged-over-windows")
    static final class WindowsAveragedInW extends PlainConv2d {
        WindowsAveragedInW(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(dY).divide(places());
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.W"})
    static final class FiltersAddedUpInW extends PlainConv2d {
        FiltersAddedUpInW(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix ofAll = SimpleMatrix.ones(1, weights.getNumRows()).mult(super.dW(dY));
            return SimpleMatrix.ones(weights.getNumRows(), 1).mult(ofAll);
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.b"},
            name = "last-window-only")
    static final class LastWindowInB extends PlainConv2d {
        LastWindowInB(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return super.db(dY.elementOp((int row, int sample, double e) -> row % places() < places() - 1 ? 0 : e));
        }
    }

    @Wrong(
            part = "Conv2d",
            loses = {"gradients.b"},
            name = "averaged-over-windows")
    static final class WindowsAveragedInB extends PlainConv2d {
        WindowsAveragedInB(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return super.db(dY).divide(places());
        }
    }
}
