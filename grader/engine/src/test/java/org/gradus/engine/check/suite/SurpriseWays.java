package org.gradus.engine.check.suite;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** The mean over the samples of -y log p, which is steep where p is small and undefined below 0. */
final class SurpriseWays {

    private SurpriseWays() {}

    static final class Right implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -target.elementMult(prediction.elementLog()).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementDiv(prediction).scale(-1.0 / prediction.getNumCols());
        }
    }
}
