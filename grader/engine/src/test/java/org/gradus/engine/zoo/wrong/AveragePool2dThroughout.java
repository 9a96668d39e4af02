package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Averages of windows with a wrong forward, whose gradient goes along with it. */
final class AveragePool2dThroughout {

    private AveragePool2dThroughout() {}

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "not-divided")
    static final class NotDividedThroughout extends PlainAveragePool2d {
        NotDividedThroughout(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return super.y(x).scale(k * k);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).scale(k * k);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "maximum-instead-of-average")
    static final class LargestThroughout extends PlainAveragePool2d {
        LargestThroughout(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return maxima(x, this::pixel);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toTheLargest(dY, this::pixel);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "channel-offset-forgotten")
    static final class InTheFirstChannelThroughout extends PlainAveragePool2d {
        InTheFirstChannelThroughout(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        int pixel(int channel, int r, int c, int i, int j) {
            return image(0, r * stride + i, c * stride + j);
        }
    }
}
