package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Categorical cross entropies with a wrong gradient and nothing else wrong. */
final class CategoricalCrossEntropyGradient {

    private CategoricalCrossEntropyGradient() {}

    /** The gradient of softmax and cross entropy together: of z, where it has to be of p. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"},
            name = "combined-with-softmax")
    static final class CombinedWithSoftmax extends PlainCategoricalCrossEntropy {
        @Override
        double entropyPrime(double p, double y) {
            return p - y;
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"},
            name = "combined-with-softmax")
    static final class CombinedAndSummed extends PlainCategoricalCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"},
            name = "binary-for-categorical")
    static final class BinaryOfEachClass extends PlainCategoricalCrossEntropy {
        @Override
        double entropyPrime(double p, double y) {
            return y == 1 ? -1 / p : 1 / (1 - p);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"},
            name = "every-class-counted")
    static final class EveryClassCounted extends PlainCategoricalCrossEntropy {
        @Override
        double entropyPrime(double p, double y) {
            return -1 / p;
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"},
            name = "logarithm-left")
    static final class LogarithmLeft extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -Math.log(p) : 0;
        }

        @Override
        double entropyPrime(double p, double y) {
            return entropy(p, y);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainCategoricalCrossEntropy {
        @Override
        double entropyPrime(double p, double y) {
            return y == 1 ? -1 / (p + 1e-6) : 0;
        }
    }

    /** Minus the target, without the probability below the line. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"})
    static final class TargetForgotten extends PlainCategoricalCrossEntropy {
        @Override
        double entropyPrime(double p, double y) {
            return y == 1 ? -1 : 0;
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"gradient"})
    static final class OtherClasses extends PlainCategoricalCrossEntropy {
        @Override
        double entropyPrime(double p, double y) {
            return y == 1 ? 0 : -1 / p;
        }
    }
}
