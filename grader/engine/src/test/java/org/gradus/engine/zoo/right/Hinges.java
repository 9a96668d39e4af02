package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Hinge losses of several classes. */
final class Hinges {

    private Hinges() {}

    @Right(part = "Hinge", way = "loops that skip the true class, the gradient counted up")
    static final class Loops implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                int label = label(target, n);
                for (int k = 0; k < prediction.getNumRows(); k++) {
                    double margin = prediction.get(k, n) - prediction.get(label, n) + 1;
                    if (k != label && margin > 0) {
                        sum += margin;
                    }
                }
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                int label = label(target, n);
                int missed = 0;
                for (int k = 0; k < prediction.getNumRows(); k++) {
                    if (k != label && prediction.get(k, n) - prediction.get(label, n) + 1 > 0) {
                        gradient.set(k, n, 1.0 / prediction.getNumCols());
                        missed++;
                    }
                }
                gradient.set(label, n, -(double) missed / prediction.getNumCols());
            }
            return gradient;
        }

        private static int label(SimpleMatrix target, int n) {
            for (int k = 0; k < target.getNumRows(); k++) {
                if (target.get(k, n) == 1) {
                    return k;
                }
            }
            throw new IllegalStateException("no class");
        }
    }

    @Right(part = "Hinge", way = "matrices of margins, their own 1 subtracted from the sum at the end")
    static final class OwnMarginSubtracted implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix margins = margins(prediction, target).elementOp((int k, int n, double e) -> Math.max(0, e));
            return (margins.elementSum() - prediction.getNumCols()) / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix missed = margins(prediction, target).elementOp((int k, int n, double e) -> e > 0 ? 1 : 0);
            SimpleMatrix all = SimpleMatrix.ones(missed.getNumRows(), missed.getNumRows());
            return missed.minus(target.elementMult(all.mult(missed))).divide(prediction.getNumCols());
        }

        /** That of the true class is 1. */
        private static SimpleMatrix margins(SimpleMatrix s, SimpleMatrix y) {
            SimpleMatrix all = SimpleMatrix.ones(s.getNumRows(), s.getNumRows());
            return s.minus(all.mult(s.elementMult(y))).plus(1);
        }
    }

    @Right(part = "Hinge", way = "an object for each sample, 1 - (s_t - s_k)")
    static final class SampleObjects implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumCols())
                    .mapToObj(n -> new Sample(prediction.getColumn(n), target.getColumn(n)))
                    .mapToDouble(Sample::loss)
                    .average()
                    .orElseThrow();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.elementOp((int k, int n, double s) ->
                    new Sample(prediction.getColumn(n), target.getColumn(n)).slope(k) / prediction.getNumCols());
        }

        private record Sample(SimpleMatrix s, SimpleMatrix y) {
            double loss() {
                return IntStream.range(0, s.getNumRows())
                        .filter(k -> y.get(k) == 0)
                        .mapToDouble(this::missing)
                        .filter(missing -> missing > 0)
                        .sum();
            }

            double slope(int k) {
                return y.get(k) == 1 ? -missed() : missing(k) > 0 ? 1 : 0;
            }

            private long missed() {
                return IntStream.range(0, s.getNumRows())
                        .filter(k -> y.get(k) == 0 && missing(k) > 0)
                        .count();
            }

            private double missing(int k) {
                return 1 - (s.elementMult(y).elementSum() - s.get(k));
            }
        }
    }

    @Right(part = "Hinge", way = "half of a size and a sum: max(0, r) = (r + |r|) / 2, and the signs of the margins")
    static final class HalvesAndSigns implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix r = margins(prediction, target);
            double sizes = r.elementOp((int k, int n, double e) -> Math.abs(e)).elementSum();
            return (r.elementSum() + sizes) / 2 / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            double batch = prediction.getNumCols();
            SimpleMatrix missed =
                    margins(prediction, target).elementOp((int k, int n, double e) -> Math.max(0, Math.signum(e)));
            SimpleMatrix gradient = missed.divide(batch);
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double sum = missed.getColumn(n).elementSum();
                for (int k = 0; k < prediction.getNumRows(); k++) {
                    gradient.set(k, n, gradient.get(k, n) - target.get(k, n) * sum / batch);
                }
            }
            return gradient;
        }

        /** None for the true class. */
        private static SimpleMatrix margins(SimpleMatrix s, SimpleMatrix y) {
            return s.elementOp((int k, int n, double e) ->
                    (1 - y.get(k, n)) * (e + 1 - s.getColumn(n).dot(y.getColumn(n))));
        }
    }

    @Right(part = "Hinge", way = "arrays of the columns, the larger of the score and one less than the true one")
    static final class ScoreOrLeast implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double least = trueScore(prediction, target, n) - 1;
                double[] scores = prediction.getColumn(n).getDDRM().getData();
                // The true class itself is above the least by 1.
                sum += Arrays.stream(scores)
                                .map(s -> Math.max(s, least) - least)
                                .sum()
                        - 1;
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj gradient = new DMatrixRMaj(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double least = trueScore(prediction, target, n) - 1;
                for (int k = 0; k < prediction.getNumRows(); k++) {
                    if (target.get(k, n) == 0 && prediction.get(k, n) > least) {
                        gradient.add(k, n, 1);
                        gradient.add(label(target, n), n, -1);
                    }
                }
            }
            CommonOps_DDRM.divide(gradient, prediction.getNumCols());
            return SimpleMatrix.wrap(gradient);
        }

        private static double trueScore(SimpleMatrix prediction, SimpleMatrix target, int n) {
            return prediction.get(label(target, n), n);
        }

        private static int label(SimpleMatrix target, int n) {
            return IntStream.range(0, target.getNumRows())
                    .filter(k -> target.get(k, n) > 0)
                    .findAny()
                    .orElseThrow();
        }
    }
}
