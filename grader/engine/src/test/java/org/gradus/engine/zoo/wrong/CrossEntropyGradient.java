package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Cross entropies with a wrong gradient and nothing else wrong. */
final class CrossEntropyGradient {

    private CrossEntropyGradient() {}

    /** The gradient of sigmoid and cross entropy together: of z, where it has to be of a. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "combined-with-sigmoid")
    static final class CombinedWithSigmoid extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return a - y;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "only-true-outputs",
            from = "55")
    static final class OnlyTrueOutputs extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return y == 1 ? -1 / a : 0;
        }
    }

    /** Forgets that 1 - a falls as a rises. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"})
    static final class InnerSignForgotten extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return -y / a - (1 - y) / (1 - a);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return (1 - y) / (1 - a + 1e-6) - y / (a + 1e-6);
        }
    }
}
