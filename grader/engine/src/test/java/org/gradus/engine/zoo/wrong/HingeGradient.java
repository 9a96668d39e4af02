package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Hinge losses with a wrong gradient and nothing else wrong. */
final class HingeGradient {

    private HingeGradient() {}

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "true-class-forgotten")
    static final class TrueClassForgotten extends PlainHinge {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementMult(target.negative().plus(1));
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "true-class-only")
    static final class TrueClassOnly extends PlainHinge {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).elementMult(target);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "true-class-once")
    static final class TrueClassOnce extends PlainHinge {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            double least = -1.0 / prediction.getNumCols();
            return super.gradient(prediction, target).elementOp((int row, int column, double e) -> Math.max(least, e));
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "true-class-counted")
    static final class TrueClassCounted extends PlainHinge {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).plus(target.divide(prediction.getNumCols()));
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "first-output-only")
    static final class FirstRowOnly extends PlainHinge {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).elementOp((int row, int column, double e) -> row == 0 ? e : 0);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "margin-left")
    static final class MarginLeft extends PlainHinge {
        @Override
        double slope(double margin) {
            return Math.max(0, margin);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "maximum-forgotten")
    static final class MaximumForgotten extends PlainHinge {
        @Override
        double slope(double margin) {
            return 1;
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "margin-squared")
    static final class OfTheSquare extends PlainHinge {
        @Override
        double slope(double margin) {
            return 2 * Math.max(0, margin);
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "margin-forgotten")
    static final class MarginForgotten extends PlainHinge {
        @Override
        double slope(double margin) {
            return margin > 1 ? 1 : 0;
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "largest-margin-only")
    static final class LargestOnly extends PlainHinge {
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

    /** Seen where a margin is met exactly, and nowhere else. */
    @Wrong(
            part = "Hinge",
            loses = {"gradient"},
            name = "slope-at-kink")
    static final class SlopeWhereMet extends PlainHinge {
        @Override
        double slope(double margin) {
            return margin >= 0 ? 1 : 0;
        }
    }

    /** What a central difference says there. */
    @Wrong(
            part = "Hinge",
            loses = {"gradient"})
    static final class SlopeBetweenWhereMet extends PlainHinge {
        @Override
        double slope(double margin) {
            return margin > 0 ? 1 : margin < 0 ? 0 : 0.5;
        }
    }
}
