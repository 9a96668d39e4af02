package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Categorical cross entropies with a wrong value, whose gradient goes along with it. */
final class CategoricalCrossEntropyThroughout {

    private CategoricalCrossEntropyThroughout() {}

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "binary-for-categorical")
    static final class BinaryOfEachClass extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -Math.log(p) : -Math.log(1 - p);
        }

        @Override
        double entropyPrime(double p, double y) {
            return y == 1 ? -1 / p : 1 / (1 - p);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "every-class-counted")
    static final class EveryClassCounted extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return -Math.log(p);
        }

        @Override
        double entropyPrime(double p, double y) {
            return -1 / p;
        }
    }

    /** Right for its value, which depends on nothing at all where there is one class. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "renormalised")
    static final class Renormalised extends PlainCategoricalCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction.elementDiv(columnSums(prediction)), target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix ones = SimpleMatrix.ones(prediction.getNumRows(), prediction.getNumCols());
            SimpleMatrix shares = ones.elementDiv(columnSums(prediction)).divide(prediction.getNumCols());
            return super.gradient(prediction, target).plus(shares);
        }
    }

    /** Right for its value, which depends on nothing at all where there is one class. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "softmax-again")
    static final class SoftmaxAgain extends PlainCategoricalCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix e = prediction.elementExp();
            return super.value(e.elementDiv(columnSums(e)), target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix e = prediction.elementExp();
            return e.elementDiv(columnSums(e)).minus(target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -Math.log(p + 1e-6) : 0;
        }

        @Override
        double entropyPrime(double p, double y) {
            return y == 1 ? -1 / (p + 1e-6) : 0;
        }
    }

    /** Another loss, and right for that. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class SquaredError extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return (p - y) * (p - y);
        }

        @Override
        double entropyPrime(double p, double y) {
            return 2 * (p - y);
        }
    }
}
