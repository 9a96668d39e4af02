package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Convolutions that are right for ordinary inputs alone. */
final class Conv2dExtremes {

    private Conv2dExtremes() {}

    @Wrong(
            part = "Conv2d",
            loses = {"stability"})
    static final class ClampsLargePixels extends PlainConv2d {
        ClampsLargePixels(
                SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            super(weights, b, channels, h, w, k, stride, pad);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return super.forward(x.elementOp((int row, int sample, double e) -> Math.max(-1e4, Math.min(1e4, e))));
        }
    }
}
