package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Hinge losses with a wrong value and the right gradient. */
final class HingeValue {

    private HingeValue() {}

    /** Its margin is 1 whatever the scores are, so that the gradient is right. */
    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            name = "true-class-counted")
    static final class TrueClassCounted extends PlainHinge {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) + 1;
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            name = "margin-forgotten")
    static final class MarginForgotten extends PlainHinge {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainHinge() {
                @Override
                double cost(double margin) {
                    return Math.max(0, margin - 1);
                }
            }.value(prediction, target);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            name = "margin-squared")
    static final class Squared extends PlainHinge {
        @Override
        double cost(double margin) {
            return Math.max(0, margin) * Math.max(0, margin);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            name = "maximum-forgotten")
    static final class MaximumForgotten extends PlainHinge {
        @Override
        double cost(double margin) {
            return margin;
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
            name = "margin-turned-round")
    static final class TurnedRound extends PlainHinge {
        @Override
        double cost(double margin) {
            return Math.max(0, 2 - margin);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"},
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
            name = "first-output-only")
    static final class FirstClassOnly extends PlainHinge {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                sum += target.get(0, n) == 1 ? 0 : cost(margin(prediction, target, 0, n));
            }
            return sum / prediction.getNumCols();
        }
    }

    /** How many margins are missed. */
    @Wrong(
            part = "Hinge",
            loses = {"value", "stability", "conduct"})
    static final class Counted extends PlainHinge {
        @Override
        double cost(double margin) {
            return margin > 0 ? 1 : 0;
        }
    }
}
