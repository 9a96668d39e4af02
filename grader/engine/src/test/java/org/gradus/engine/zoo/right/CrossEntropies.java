package org.gradus.engine.zoo.right;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Binary cross entropies on probabilities. */
final class CrossEntropies {

    private CrossEntropies() {}

    @Right(part = "CrossEntropy", way = "two cases: y == 1 ? -log a : -log(1 - a)")
    static final class TwoCases implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    double a = prediction.get(i, n);
                    sum += target.get(i, n) == 1 ? -Math.log(a) : -Math.log(1 - a);
                }
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int k = 0; k < prediction.getNumElements(); k++) {
                double a = prediction.get(k);
                double slope = target.get(k) == 1 ? -1 / a : 1 / (1 - a);
                gradient.set(k, slope / prediction.getNumCols());
            }
            return gradient;
        }
    }

    @Right(part = "CrossEntropy", way = "matrix algebra on predictions clipped to [1e-12, 1 - 1e-12]")
    static final class Clipped implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix a = clipped(prediction);
            SimpleMatrix yes = target.elementMult(a.elementLog());
            SimpleMatrix no = oneMinus(target).elementMult(oneMinus(a).elementLog());
            return -yes.plus(no).elementSum() / a.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix a = clipped(prediction);
            SimpleMatrix no = oneMinus(target).elementDiv(oneMinus(a));
            return no.minus(target.elementDiv(a)).divide(a.getNumCols());
        }

        private static SimpleMatrix clipped(SimpleMatrix a) {
            return a.elementOp((int i, int j, double e) -> Math.min(Math.max(e, 1e-12), 1 - 1e-12));
        }

        private static SimpleMatrix oneMinus(SimpleMatrix matrix) {
            return matrix.negative().plus(1);
        }
    }

    @Right(part = "CrossEntropy", way = "log1p(-a), and terms with the factor 0 left out")
    static final class LogOnePlus implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumElements())
                            .mapToDouble(k -> times(target.get(k), Math.log(prediction.get(k)))
                                    + times(1 - target.get(k), Math.log1p(-prediction.get(k))))
                            .sum()
                    / -prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction
                    .elementOp((int i, int j, double a) ->
                            times(1 - target.get(i, j), 1 / (1 - a)) - times(target.get(i, j), 1 / a))
                    .scale(1.0 / prediction.getNumCols());
        }

        private static double times(double weight, double term) {
            return weight == 0 ? 0 : weight * term;
        }
    }

    @Right(part = "CrossEntropy", way = "the probability of what happened, |y - (1 - a)|, and one logarithm")
    static final class OfWhatHappened implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                SimpleMatrix happened = happened(prediction.getColumn(n), target.getColumn(n));
                sum -= happened.elementLog().elementSum();
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix sign = target.scale(-2).plus(1); // -1 where y is 1, +1 where it is 0
            return sign.elementDiv(happened(prediction, target)).divide(prediction.getNumCols());
        }

        private static SimpleMatrix happened(SimpleMatrix a, SimpleMatrix y) {
            return y.minus(1).plus(a).elementOp((int i, int j, double e) -> Math.abs(e));
        }
    }

    @Right(part = "CrossEntropy", way = "(a - y) / (a (1 - a)) for the gradient, a sample object for the value")
    static final class Fraction implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double mean = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                mean += new Sample(prediction.getColumn(n), target.getColumn(n)).loss() / prediction.getNumCols();
            }
            return mean;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix a = prediction;
            SimpleMatrix variance = a.elementMult(a.negative().plus(1));
            return a.minus(target).elementDiv(variance.scale(a.getNumCols()));
        }

        private record Sample(SimpleMatrix a, SimpleMatrix y) {
            double loss() {
                double loss = 0;
                for (int i = 0; i < a.getNumRows(); i++) {
                    loss -= Math.log(y.get(i) > 0.5 ? a.get(i) : 1 - a.get(i));
                }
                return loss;
            }
        }
    }

    @Right(
            part = "CrossEntropy",
            way = "tiny numbers added within the logarithms, 1e-15, and the gradient without them")
    static final class Epsilon implements Loss {
        private static final double EPSILON = 1e-15;

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix ones = SimpleMatrix.ones(prediction.getNumRows(), prediction.getNumCols());
            SimpleMatrix log = prediction.plus(EPSILON).elementLog();
            SimpleMatrix logOther = ones.minus(prediction).plus(EPSILON).elementLog();
            SimpleMatrix perSample = target.transpose()
                    .mult(log)
                    .plus(ones.minus(target).transpose().mult(logOther));
            return -perSample.trace() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            double batch = prediction.getNumCols();
            return prediction.elementOp((int i, int j, double a) -> {
                double y = target.get(i, j);
                return (-y / a + (1 - y) / (1 - a)) / batch;
            });
        }
    }

    @Right(part = "CrossEntropy", way = "1e-7 added to every probability before its logarithm, and in its derivative")
    static final class WithAnEpsilon implements Loss {
        private static final double EPSILON = 1e-7;

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int k = 0; k < prediction.getNumElements(); k++) {
                double a = prediction.get(k);
                double y = target.get(k);
                sum -= y * Math.log(a + EPSILON) + (1 - y) * Math.log(1 - a + EPSILON);
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int k = 0; k < prediction.getNumElements(); k++) {
                double a = prediction.get(k);
                double y = target.get(k);
                gradient.set(k, ((1 - y) / (1 - a + EPSILON) - y / (a + EPSILON)) / prediction.getNumCols());
            }
            return gradient;
        }
    }

    @Right(part = "CrossEntropy", way = "clipped to [1e-7, 1 - 1e-7], where other libraries clip")
    static final class ClippedWhereLibrariesClip implements Loss {
        private static SimpleMatrix clipped(SimpleMatrix prediction) {
            return prediction.elementOp((int row, int column, double a) -> Math.min(Math.max(a, 1e-7), 1 - 1e-7));
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix a = clipped(prediction);
            SimpleMatrix b = a.scale(-1).plus(1);
            SimpleMatrix no = target.scale(-1).plus(1);
            return -target.elementMult(a.elementLog())
                            .plus(no.elementMult(b.elementLog()))
                            .elementSum()
                    / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix a = clipped(prediction);
            SimpleMatrix slope = a.elementMult(a.scale(-1).plus(1));
            return a.minus(target).elementDiv(slope).divide(prediction.getNumCols());
        }
    }
}
