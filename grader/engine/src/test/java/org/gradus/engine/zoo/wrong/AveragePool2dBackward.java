package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Averages of windows with a wrong dL/dx and nothing else wrong. */
final class AveragePool2dBackward {

    private AveragePool2dBackward() {}

    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "divided-by-side")
    static final class DividedBySideBackward extends PlainAveragePool2d {
        DividedBySideBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).scale(k);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "not-divided")
    static final class NotDividedBackward extends PlainAveragePool2d {
        NotDividedBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).scale(k * k);
        }
    }

    /** Was copied from where the maximum is taken. */
    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "maximum-instead-of-average")
    static final class ToTheLargest extends PlainAveragePool2d {
        ToTheLargest(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toTheLargest(dY, this::pixel);
        }
    }

    /** Of all windows that a pixel is in the last one counts. */
    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "windows-overwritten")
    static final class Overwritten extends PlainAveragePool2d {
        Overwritten(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
            for (int output = 0; output < dY.getNumRows(); output++) {
                for (int pixel : window(output, this::pixel)) {
                    dX.insertIntoThis(pixel, 0, dY.getRow(output).divide(k * k));
                }
            }
            return dX;
        }
    }

    /** All of it goes to the first pixel of the window. */
    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"})
    static final class ToTheCorner extends PlainAveragePool2d {
        ToTheCorner(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toAll(dY, (channel, r, c, i, j) -> pixel(channel, r, c, 0, 0));
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "stride-ignored")
    static final class StrideIgnoredBackward extends PlainAveragePool2d {
        StrideIgnoredBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toAll(dY, this::stepByStep);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "channels-last")
    static final class ChannelsLastBackward extends PlainAveragePool2d {
        ChannelsLastBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toAll(dY, this::channelsLast);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "column-by-column")
    static final class ColumnByColumnBackward extends PlainAveragePool2d {
        ColumnByColumnBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toAll(dY, this::columnByColumn);
        }
    }

    @Wrong(
            part = "AveragePool2d",
            loses = {"dX"},
            name = "channel-offset-forgotten")
    static final class InTheFirstChannelBackward extends PlainAveragePool2d {
        InTheFirstChannelBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toAll(dY, this::inTheFirstChannel);
        }
    }
}
