package org.gradus.engine.check.suite;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A square root, for inputs that lie nowhere near 0. */
final class SquareRootWays {

    private SquareRootWays() {}

    static final class Right implements Layer {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = x.elementPower(0.5);
            return y.copy();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementDiv(y.scale(2));
        }
    }
}
