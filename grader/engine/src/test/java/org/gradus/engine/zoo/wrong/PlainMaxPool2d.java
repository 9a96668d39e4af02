package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;

/** A right maximum of windows, for wrong ones to change one formula of. */
class PlainMaxPool2d extends PlainPooling {

    PlainMaxPool2d(int channels, int h, int w, int k, int stride) {
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

    /** The number of the largest pixel in its window. */
    final int place(int[] window, int sample) {
        int place = 0;
        while (window[place] != largest(x, window, sample)) {
            place++;
        }
        return place;
    }
}
