package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Maxima of windows with a wrong forward and right gradients of the right one. */
final class MaxPool2dForward {

    private MaxPool2dForward() {}

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "average-instead-of-maximum")
    static final class Average extends PlainMaxPool2d {
        Average(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return means(x, this::pixel);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "minimum-instead-of-maximum")
    static final class Smallest extends PlainMaxPool2d {
        Smallest(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x.negative()).negative();
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "maximum-starts-at-zero")
    static final class StartsAtZero extends PlainMaxPool2d {
        StartsAtZero(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).elementOp((int output, int sample, double e) -> Math.max(0, e));
        }
    }

    /** Takes Double.MIN_VALUE for the most negative number. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "maximum-starts-at-zero")
    static final class StartsAtTheSmallestDouble extends PlainMaxPool2d {
        StartsAtTheSmallestDouble(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).elementOp((int output, int sample, double e) -> Math.max(Double.MIN_VALUE, e));
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "maximum-of-absolute-values")
    static final class Magnitudes extends PlainMaxPool2d {
        Magnitudes(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x.elementOp((int row, int sample, double e) -> Math.abs(e)));
        }
    }

    /** Looks for the largest from the second row of the window on. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"})
    static final class CornerLeftOut extends PlainMaxPool2d {
        CornerLeftOut(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return maxima(x, (channel, r, c, i, j) -> pixel(channel, r, c, Math.max(i, Math.min(1, k - 1)), j));
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "stride-ignored")
    static final class StrideIgnored extends PlainMaxPool2d {
        StrideIgnored(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return maxima(x, this::stepByStep);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "channels-last")
    static final class ChannelsLast extends PlainMaxPool2d {
        ChannelsLast(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return maxima(x, this::channelsLast);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "column-by-column")
    static final class ColumnByColumn extends PlainMaxPool2d {
        ColumnByColumn(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return maxima(x, this::columnByColumn);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            name = "channel-offset-forgotten")
    static final class InTheFirstChannel extends PlainMaxPool2d {
        InTheFirstChannel(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return maxima(x, this::inTheFirstChannel);
        }
    }
}
