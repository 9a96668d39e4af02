package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;

/** A right average of windows, for wrong ones to change one formula of. */
class PlainAveragePool2d extends PlainPooling {

    PlainAveragePool2d(int channels, int h, int w, int k, int stride) {
        super(channels, h, w, k, stride);
    }

    @Override
    SimpleMatrix y(SimpleMatrix x) {
        return means(x, this::pixel);
    }

    @Override
    SimpleMatrix dX(SimpleMatrix dY) {
        return toAll(dY, this::pixel);
    }
}
