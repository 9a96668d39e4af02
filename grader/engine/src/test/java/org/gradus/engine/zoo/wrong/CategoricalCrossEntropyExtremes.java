package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Categorical cross entropies that are right for ordinary predictions alone. */
final class CategoricalCrossEntropyExtremes {

    private CategoricalCrossEntropyExtremes() {}

    /** 0 log 0 is NaN in floating point. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"stability"})
    static final class ZeroTimesInfinity extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return -y * Math.log(p);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"stability"})
    static final class NotANumberSwallowed extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return -y * Math.log(p);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            return Double.isNaN(value) ? 0 : value;
        }
    }

    /** Clips at 1e-5, where 1e-7 would do. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "log-of-clipped")
    static final class ClippedTooEarly extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -Math.log(Math.max(1e-5, Math.min(1 - 1e-5, p))) : 0;
        }
    }
}
