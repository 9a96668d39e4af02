package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Cross entropies that are right for ordinary predictions alone. */
final class CrossEntropyExtremes {

    private CrossEntropyExtremes() {}

    /** 0 log 0 is NaN in floating point. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"stability"},
            from = "53")
    static final class ZeroTimesInfinity extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return -(y * Math.log(a) + (1 - y) * Math.log(1 - a));
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"stability"},
            from = "further: NaN swallowed")
    static final class NotANumberSwallowed extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            return Double.isNaN(value) ? 0 : value;
        }

        @Override
        double entropy(double a, double y) {
            return -(y * Math.log(a) + (1 - y) * Math.log(1 - a));
        }
    }

    /** Clips at 1e-5, where 1e-7 would do. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "log-of-clipped")
    static final class ClippedTooEarly extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return super.entropy(Math.max(1e-5, Math.min(1 - 1e-5, a)), y);
        }
    }
}
