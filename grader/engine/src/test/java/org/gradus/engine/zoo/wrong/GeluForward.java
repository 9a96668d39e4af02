package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Gaussian error linear units whose forward is wrong, and whose backward may go along with it. */
final class GeluForward {

    private GeluForward() {}

    /** What most libraries offer beside the exact one. */
    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "tanh-approximation")
    static final class ByTanh extends PlainGELU {
        @Override
        double value(double x) {
            return x * (1 + Math.tanh(inner(x))) / 2;
        }

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
            loses = {"forward", "stability", "conduct"},
            name = "tanh-approximation")
    static final class ByTanhForward extends PlainGELU {
        @Override
        double value(double x) {
            return x * (1 + Math.tanh(inner(x))) / 2;
        }

        private static double inner(double x) {
            return Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "sigmoid-approximation")
    static final class BySigmoid extends PlainGELU {
        @Override
        double value(double x) {
            return x * sigmoid(1.702 * x);
        }

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
            loses = {"forward", "stability", "conduct"},
            name = "sigmoid-approximation")
    static final class BySigmoidForward extends PlainGELU {
        @Override
        double value(double x) {
            return x * sigmoid(1.702 * x);
        }

        private static double sigmoid(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "sigmoid-weighted")
    static final class WeightedWithItsSigmoid extends PlainGELU {
        @Override
        double value(double x) {
            return x * sigmoid(x);
        }

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
            loses = {"forward", "stability", "conduct"},
            name = "sigmoid-weighted")
    static final class WeightedWithItsSigmoidForward extends PlainGELU {
        @Override
        double value(double x) {
            return x * sigmoid(x);
        }

        private static double sigmoid(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "root-forgotten")
    static final class RootForgotten extends PlainGELU {
        @Override
        double value(double x) {
            return x * phi(x * Math.sqrt(2));
        }

        @Override
        double slope(double x) {
            return phi(x * Math.sqrt(2)) + x * Math.sqrt(2) * density(x * Math.sqrt(2));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            name = "root-forgotten")
    static final class RootForgottenForward extends PlainGELU {
        @Override
        double value(double x) {
            return x * phi(x * Math.sqrt(2));
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "distribution-alone")
    static final class DistributionAlone extends PlainGELU {
        @Override
        double value(double x) {
            return phi(x);
        }

        @Override
        double slope(double x) {
            return density(x);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "half-forgotten")
    static final class HalfForgotten extends PlainGELU {
        @Override
        double value(double x) {
            return 2 * x * phi(x);
        }

        @Override
        double slope(double x) {
            return 2 * (phi(x) + x * density(x));
        }
    }

    /** What the unit is a smooth form of. */
    @Wrong(
            part = "GELU",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class Rectifier extends PlainGELU {
        @Override
        double value(double x) {
            return Math.max(0, x);
        }

        @Override
        double slope(double x) {
            return x > 0 ? 1 : 0;
        }
    }

    /** An approximation for tables. */
    @Wrong(
            part = "GELU",
            loses = {"forward", "stability", "conduct"},
            name = "few-digits")
    static final class FiveDigits extends PlainGELU {
        @Override
        double value(double x) {
            return x > 0 ? x - x * tail(x) : x * tail(-x);
        }

        /** Abramowitz, Stegun 26.2.17, which is wrong by up to 7.5e-8. */
        private static double tail(double x) {
            double t = 1 / (1 + 0.2316419 * x);
            double sum = 0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)));
            return density(x) * t * sum;
        }
    }
}
