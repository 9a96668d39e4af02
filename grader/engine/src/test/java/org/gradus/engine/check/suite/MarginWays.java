package org.gradus.engine.check.suite;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** The hinge loss of two classes, the mean of max(0, 1 - y s), for y of -1 and 1 alone. */
final class MarginWays {

    private MarginWays() {}

    static class Right implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction
                            .elementOp((int i, int n, double score) -> Math.max(0, 1 - sign(target, i, n) * score))
                            .elementSum()
                    / prediction.getNumElements();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.elementOp((int i, int n, double score) ->
                    sign(target, i, n) * score < edge() ? -sign(target, i, n) / prediction.getNumElements() : 0);
        }

        double edge() {
            return 1;
        }

        private static double sign(SimpleMatrix target, int i, int n) {
            double sign = target.get(i, n);
            if (Math.abs(sign) != 1) {
                throw new IllegalArgumentException("a target is -1 or 1, but was " + sign);
            }
            return sign;
        }
    }

    static final class EdgeForgotten extends Right {
        @Override
        double edge() {
            return 0;
        }
    }
}
