package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Gaussian error linear units with a wrong dL/dx and nothing else wrong. */
final class GeluBackward {

    private GeluBackward() {}

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "density-forgotten")
    static final class DensityForgotten extends PlainGELU {
        @Override
        double slope(double x) {
            return phi(x);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "distribution-forgotten")
    static final class DistributionForgotten extends PlainGELU {
        @Override
        double slope(double x) {
            return x * density(x);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "input-forgotten")
    static final class InputForgotten extends PlainGELU {
        @Override
        double slope(double x) {
            return phi(x) + density(x);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "density-not-normalised")
    static final class DensityNotNormalised extends PlainGELU {
        @Override
        double slope(double x) {
            return phi(x) + x * Math.exp(-x * x / 2);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "derivative-of-activation")
    static final class SlopeAtTheOutput extends PlainGELU {
        @Override
        double slope(double x) {
            return super.slope(value(x));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "tanh-approximation")
    static final class ByTanhBackward extends PlainGELU {
        @Override
        double slope(double x) {
            double tanh = Math.tanh(inner(x));
            double rise = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
            return (1 + tanh) / 2 + x * (1 - tanh * tanh) * rise / 2;
        }

        private static double inner(double x) {
            return Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "sigmoid-approximation")
    static final class BySigmoidBackward extends PlainGELU {
        @Override
        double slope(double x) {
            double weight = sigmoid(1.702 * x);
            return weight + 1.702 * x * weight * (1 - weight);
        }

        private static double sigmoid(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "sigmoid-weighted")
    static final class WeightedWithItsSigmoidBackward extends PlainGELU {
        @Override
        double slope(double x) {
            double weight = sigmoid(x);
            return weight + x * weight * (1 - weight);
        }

        private static double sigmoid(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"},
            name = "root-forgotten")
    static final class RootForgottenBackward extends PlainGELU {
        @Override
        double slope(double x) {
            return phi(x * Math.sqrt(2)) + x * Math.sqrt(2) * density(x * Math.sqrt(2));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"})
    static final class ExponentNotHalved extends PlainGELU {
        @Override
        double slope(double x) {
            return phi(x) + x * Math.exp(-x * x) / Math.sqrt(2 * Math.PI);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"dX"})
    static final class MinusForPlus extends PlainGELU {
        @Override
        double slope(double x) {
            return phi(x) - x * density(x);
        }
    }
}
