package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Maxima of windows whose dL/dx is wrong where pixels tie. */
final class MaxPool2dTies {

    private MaxPool2dTies() {}

    /** Compares the pixels of a window with y. */
    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "gradient-to-every-tie")
    static final class ToEveryTie extends PlainMaxPool2d {
        ToEveryTie(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int output = 0; output < dY.getNumRows(); output++) {
                int[] window = window(output, this::pixel);
                for (int sample = 0; sample < dY.getNumCols(); sample++) {
                    double largest = x.get(largest(x, window, sample), sample);
                    for (int pixel : window) {
                        add(dX, pixel, sample, x.get(pixel, sample) == largest ? dY.get(output, sample) : 0);
                    }
                }
            }
            return dX;
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "gradient-split-among-ties")
    static final class SplitAmongTies extends PlainMaxPool2d {
        SplitAmongTies(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int output = 0; output < dY.getNumRows(); output++) {
                int[] window = window(output, this::pixel);
                for (int sample = 0; sample < dY.getNumCols(); sample++) {
                    double largest = x.get(largest(x, window, sample), sample);
                    int ties = 0;
                    for (int pixel : window) {
                        ties += x.get(pixel, sample) == largest ? 1 : 0;
                    }
                    for (int pixel : window) {
                        add(dX, pixel, sample, x.get(pixel, sample) == largest ? dY.get(output, sample) / ties : 0);
                    }
                }
            }
            return dX;
        }
    }

    @Wrong(
            part = "MaxPool2d",
            loses = {"dX"},
            name = "gradient-to-last-tie")
    static final class ToTheLastTie extends PlainMaxPool2d {
        ToTheLastTie(int channels, int h, int w, int k, int stride) {
            super(channels, h, w, k, stride);
        }

        @Override
        boolean isLarger(double pixel, double before) {
            return pixel >= before;
        }
    }
}
