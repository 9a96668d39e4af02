package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Categorical cross entropies with a wrong value and the right gradient. */
final class CategoricalCrossEntropyValue {

    private CategoricalCrossEntropyValue() {}

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "binary-for-categorical")
    static final class BinaryOfEachClass extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -Math.log(p) : -Math.log(1 - p);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "every-class-counted")
    static final class EveryClassCounted extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return -Math.log(p);
        }
    }

    /** As a well-known library does it. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "renormalised")
    static final class Renormalised extends PlainCategoricalCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction.elementDiv(columnSums(prediction)), target);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "softmax-again")
    static final class SoftmaxAgain extends PlainCategoricalCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix e = prediction.elementExp();
            return super.value(e.elementDiv(columnSums(e)), target);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "logarithm-forgotten")
    static final class LogarithmForgotten extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -p : 0;
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -Math.log(p + 1e-6) : 0;
        }
    }

    /** The logarithm of what did not happen. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"value", "stability", "conduct"})
    static final class OneMinusTheProbability extends PlainCategoricalCrossEntropy {
        @Override
        double entropy(double p, double y) {
            return y == 1 ? -Math.log(1 - p) : 0;
        }
    }
}
