package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Maxima of windows with a wrong forward, whose gradient goes along with it. */
final class MaxPool2dThroughout {

    private MaxPool2dThroughout() {}

    @Wrong(
            part = "MaxPool2d",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "average-instead-of-maximum")
    static final class AverageThroughout extends PlainMaxPool2d {
        AverageThroughout(int channels, int h, int w, int k, int stride) {
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
}
