package org.gradus.engine.check.suite;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** Softmax cross entropy with the short gradient p - y, which is right only where the targets of a sample sum to 1. */
final class SoftTargetsWays {

    private SoftTargetsWays() {}

    static class Right implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    sum -= target.get(i, n) * Math.log(probability(prediction, i, n));
                }
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.elementOp((int i, int n, double logit) ->
                    (probability(prediction, i, n) - wanted(target, i, n)) / prediction.getNumCols());
        }

        double wanted(SimpleMatrix target, int i, int n) {
            return target.get(i, n);
        }

        static double probability(SimpleMatrix logits, int i, int n) {
            double sum = 0;
            for (int j = 0; j < logits.getNumRows(); j++) {
                sum += Math.exp(logits.get(j, n) - logits.get(i, n));
            }
            return 1 / sum;
        }
    }

    /** Right for one-hot targets alone. */
    static final class Rounded extends Right {
        @Override
        double wanted(SimpleMatrix target, int i, int n) {
            return Math.round(target.get(i, n));
        }
    }
}
