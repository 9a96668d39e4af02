package org.gradus.engine.check.suite;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Ways to write max(0, x), one of them right. */
final class RampWays {

    private RampWays() {}

    static class Right implements Layer {
        SimpleMatrix x = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            return x.elementOp((int row, int column, double z) -> Math.max(0, z));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp(
                    (int row, int column, double upstream) -> x.get(row, column) > 0 ? upstream : left(upstream));
        }

        double left(double upstream) {
            return 0;
        }
    }

    static final class SlopeEverywhere extends Right {
        @Override
        double left(double upstream) {
            return upstream;
        }
    }

    static final class Leaky extends Right {
        @Override
        double left(double upstream) {
            return 0.01 * upstream;
        }
    }
}
