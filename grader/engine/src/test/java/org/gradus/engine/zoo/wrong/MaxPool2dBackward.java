package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Maxima of windows with a wrong dL/dx and nothing else wrong. */
final class MaxPool2dBackward {

    private MaxPool2dBackward() {}

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "gradient-to-whole-window")
    static final class ToTheWholeWindow extends PlainMaxPool2d {
        ToTheWholeWindow(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toAll(dY, this::pixel).scale(k * k);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "average-instead-of-maximum")
    static final class AverageBackward extends PlainMaxPool2d {
        AverageBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toAll(dY, this::pixel);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "minimum-instead-of-maximum")
    static final class SmallestBackward extends PlainMaxPool2d {
        SmallestBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix given = x;
            x = x.negative();
            SimpleMatrix dX = super.dX(dY);
            x = given;
            return dX;
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "maximum-of-absolute-values")
    static final class MagnitudesBackward extends PlainMaxPool2d {
        MagnitudesBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix given = x;
            x = x.elementOp((int row, int sample, double e) -> Math.abs(e));
            SimpleMatrix dX = super.dX(dY);
            x = given;
            return dX;
        }
    }

    /** Of all windows that a pixel is the largest of the last one counts. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "windows-overwritten")
    static final class Overwritten extends PlainMaxPool2d {
        Overwritten(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int output = 0; output < dY.getNumRows(); output++) {
                int[] window = window(output, this::pixel);
                for (int sample = 0; sample < dY.getNumCols(); sample++) {
                    dX.set(largest(x, window, sample), sample, dY.get(output, sample));
                }
            }
            return dX;
        }
    }

    /** Goes from the row and the column in the window as if they were those in the image. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "index-within-window")
    static final class IndexOfTheFirstWindow extends PlainMaxPool2d {
        IndexOfTheFirstWindow(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toOne(dY, this::pixel, (output, window, sample) -> {
                int place = place(window, sample);
                return image(output / places(), place / k, place % k);
            });
        }
    }

    /** Takes the number of the entry in the window for the row of x. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "index-within-window")
    static final class IndexInTheWindow extends PlainMaxPool2d {
        IndexInTheWindow(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toOne(dY, this::pixel, (output, window, sample) -> place(window, sample));
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "maximum-starts-at-zero")
    static final class NothingBelowZero extends PlainMaxPool2d {
        NothingBelowZero(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix y = y(x);
            return super.dX(dY.elementOp((int output, int sample, double d) -> y.get(output, sample) > 0 ? d : 0));
        }
    }

    /** Begins with an index of the first pixel and a maximum of 0. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "maximum-starts-at-zero")
    static final class FirstBelowZero extends PlainMaxPool2d {
        FirstBelowZero(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toOne(dY, this::pixel, (output, window, sample) -> {
                int largest = largest(x, window, sample);
                return x.get(largest, sample) > 0 ? largest : window[0];
            });
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "stride-ignored")
    static final class StrideIgnoredBackward extends PlainMaxPool2d {
        StrideIgnoredBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toTheLargest(dY, this::stepByStep);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "channels-last")
    static final class ChannelsLastBackward extends PlainMaxPool2d {
        ChannelsLastBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toTheLargest(dY, this::channelsLast);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "column-by-column")
    static final class ColumnByColumnBackward extends PlainMaxPool2d {
        ColumnByColumnBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toTheLargest(dY, this::columnByColumn);
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "channel-offset-forgotten")
    static final class InTheFirstChannelBackward extends PlainMaxPool2d {
        InTheFirstChannelBackward(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return toTheLargest(dY, this::inTheFirstChannel);
        }
    }
}
