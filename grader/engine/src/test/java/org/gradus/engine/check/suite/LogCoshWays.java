package org.gradus.engine.check.suite;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** Ways to write the mean over the samples of log cosh(a - y), one of them right. */
final class LogCoshWays {

    private LogCoshWays() {}

    static class Right implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction
                            .minus(target)
                            .elementOp((int row, int column, double e) -> Math.log(Math.cosh(e)))
                            .elementSum()
                    / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            int samples = prediction.getNumCols();
            return prediction.minus(target).elementOp((int row, int column, double e) -> slope(e) / samples);
        }

        double slope(double e) {
            return Math.tanh(e);
        }
    }

    static final class NotAveraged extends Right {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(prediction.getNumCols());
        }
    }

    static final class SignFlipped extends Right {
        @Override
        double slope(double e) {
            return -Math.tanh(e);
        }
    }

    static final class ZeroGradient extends Right {
        @Override
        double slope(double e) {
            return 0;
        }
    }
}
