package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Cross entropies with a wrong value, whose gradient goes along with it. */
final class CrossEntropyThroughout {

    private CrossEntropyThroughout() {}

    /** Right for its value, which does not depend on the outputs that should be 0. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "only-true-outputs")
    static final class OnlyTrueOutputs extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return y == 1 ? -Math.log(a) : 0;
        }

        @Override
        double entropyPrime(double a, double y) {
            return y == 1 ? -1 / a : 0;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return -(y * Math.log(a + 1e-6) + (1 - y) * Math.log(1 - a + 1e-6));
        }

        @Override
        double entropyPrime(double a, double y) {
            return (1 - y) / (1 - a + 1e-6) - y / (a + 1e-6);
        }
    }

    /** Another loss, and right for that. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class SquaredError extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return (a - y) * (a - y);
        }

        @Override
        double entropyPrime(double a, double y) {
            return 2 * (a - y);
        }
    }
}
