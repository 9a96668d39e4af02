package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Hinge losses with a wrong value, whose gradient goes along with it. */
final class HingeThroughout {

    private HingeThroughout() {}

    /** Nothing depends on a score that is nearly as large as the true one. */
    @Wrong(
            part = "Hinge",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "margin-forgotten")
    static final class MarginForgotten extends PlainHinge {
        @Override
        double margin(SimpleMatrix s, SimpleMatrix y, int k, int n) {
            return s.get(k, n) - s.get(label(y, n), n);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "margin-squared")
    static final class Squared extends PlainHinge {
        @Override
        double cost(double margin) {
            return Math.max(0, margin) * Math.max(0, margin);
        }

        @Override
        double slope(double margin) {
            return 2 * Math.max(0, margin);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "maximum-forgotten")
    static final class MaximumForgotten extends PlainHinge {
        @Override
        double cost(double margin) {
            return margin;
        }

        @Override
        double slope(double margin) {
            return 1;
        }
    }

    /** Nothing depends on the other classes. */
    @Wrong(
            part = "Hinge",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "largest-margin-only")
    static final class LargestOnly extends PlainHinge {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                int worst = worst(this, prediction, target, n);
                sum += target.get(worst, n) == 1 ? 0 : margin(prediction, target, worst, n);
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                int worst = worst(this, prediction, target, n);
                if (target.get(worst, n) == 0) {
                    gradient.set(worst, n, 1.0 / prediction.getNumCols());
                    gradient.set(label(target, n), n, -1.0 / prediction.getNumCols());
                }
            }
            return gradient;
        }

        private static int worst(PlainHinge hinge, SimpleMatrix s, SimpleMatrix y, int n) {
            int worst = label(y, n);
            double largest = 0;
            for (int k = 0; k < s.getNumRows(); k++) {
                if (y.get(k, n) == 0 && hinge.margin(s, y, k, n) > largest) {
                    largest = hinge.margin(s, y, k, n);
                    worst = k;
                }
            }
            return worst;
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class AMarginOfTwo extends PlainHinge {
        @Override
        double margin(SimpleMatrix s, SimpleMatrix y, int k, int n) {
            return s.get(k, n) - s.get(label(y, n), n) + 2;
        }
    }

    /** Softplus of the margins. */
    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class SmoothedOut extends PlainHinge {
        @Override
        double cost(double margin) {
            return Math.max(0, margin) + Math.log1p(Math.exp(-Math.abs(margin)));
        }

        @Override
        double slope(double margin) {
            return 1 / (1 + Math.exp(-margin));
        }
    }
}
