package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Cross entropies with a wrong value and the right gradient. */
final class CrossEntropyValue {

    private CrossEntropyValue() {}

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "only-true-outputs")
    static final class OnlyTrueOutputs extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return y == 1 ? -Math.log(a) : 0;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "log-of-clipped",
            from = "54")
    static final class LogOfClipped extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return -(y * Math.log(a + 1e-6) + (1 - y) * Math.log(1 - a + 1e-6));
        }
    }
}
