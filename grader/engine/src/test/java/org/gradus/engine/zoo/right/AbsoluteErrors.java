package org.gradus.engine.zoo.right;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Mean absolute errors. */
final class AbsoluteErrors {

    private AbsoluteErrors() {}

    @Right(part = "MeanAbsoluteError", way = "loops with an if for each of the three cases")
    static final class Loops implements Loss {
        private final boolean mean;

        Loops(boolean meanOverOutputs) {
            this.mean = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double total = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    if (prediction.get(i, n) > target.get(i, n)) {
                        total += prediction.get(i, n) - target.get(i, n);
                    } else {
                        total += target.get(i, n) - prediction.get(i, n);
                    }
                }
            }
            return total / divisor(prediction);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    if (prediction.get(i, n) > target.get(i, n)) {
                        gradient.set(i, n, 1.0 / divisor(prediction));
                    } else if (prediction.get(i, n) < target.get(i, n)) {
                        gradient.set(i, n, -1.0 / divisor(prediction));
                    }
                }
            }
            return gradient;
        }

        private int divisor(SimpleMatrix prediction) {
            return mean ? prediction.getNumRows() * prediction.getNumCols() : prediction.getNumCols();
        }
    }

    @Right(part = "MeanAbsoluteError", way = "elementOp with Math.abs and Math.signum")
    static final class AbsAndSignum implements Loss {
        private final boolean meanOverOutputs;

        AbsAndSignum(boolean meanOverOutputs) {
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix absolute = target.minus(prediction).elementOp((int i, int n, double error) -> Math.abs(error));
            return absolute.scale(weight(prediction)).elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.minus(prediction)
                    .elementOp((int i, int n, double error) -> -Math.signum(error) * weight(prediction));
        }

        private double weight(SimpleMatrix prediction) {
            return 1.0 / prediction.getNumCols() / (meanOverOutputs ? prediction.getNumRows() : 1);
        }
    }

    @Right(part = "MeanAbsoluteError", way = "a record, two rectified differences, and a step for each")
    record TwoRectifiers(boolean meanOverOutputs) implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix above = rectified(prediction.minus(target));
            SimpleMatrix below = rectified(target.minus(prediction));
            return above.plus(below).elementSum() / count(prediction);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix above = step(prediction.minus(target));
            return above.minus(step(target.minus(prediction))).divide(count(prediction));
        }

        private double count(SimpleMatrix prediction) {
            return meanOverOutputs ? prediction.getNumElements() : prediction.getNumCols();
        }

        private static SimpleMatrix rectified(SimpleMatrix matrix) {
            return matrix.elementOp((int i, int n, double e) -> Math.max(e, 0));
        }

        private static SimpleMatrix step(SimpleMatrix matrix) {
            return matrix.elementOp((int i, int n, double e) -> e > 0 ? 1 : 0);
        }
    }

    @Right(part = "MeanAbsoluteError", way = "the root of the square, streams, averages that divide by themselves")
    static final class RootsOfSquares implements Loss {
        private final boolean meanOverOutputs;

        RootsOfSquares(boolean meanOverOutputs) {
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double mean = IntStream.range(0, prediction.getNumElements())
                    .mapToDouble(k -> prediction.get(k) - target.get(k))
                    .map(error -> Math.sqrt(error * error))
                    .average()
                    .orElseThrow();
            return meanOverOutputs ? mean : mean * prediction.getNumRows();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            double outputs = meanOverOutputs ? prediction.getNumRows() : 1;
            return prediction.elementOp((int i, int n, double a) ->
                    Double.compare(a + 0.0, target.get(i, n) + 0.0) / (outputs * prediction.getNumCols()));
        }
    }

    @Right(
            part = "MeanAbsoluteError",
            way = "the sum norm of EJML, CommonOps_DDRM, a division by the size where there is one")
    static final class SumNorm implements Loss {
        private final boolean meanOverOutputs;

        SumNorm(boolean meanOverOutputs) {
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return NormOps_DDRM.elementP(error(prediction, target), 1) / terms(prediction);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj gradient = error(prediction, target);
            for (int k = 0; k < gradient.getNumElements(); k++) {
                double size = Math.abs(gradient.get(k));
                gradient.set(k, size == 0 ? 0 : gradient.get(k) / size);
            }
            CommonOps_DDRM.divide(gradient, terms(prediction));
            return SimpleMatrix.wrap(gradient);
        }

        private double terms(SimpleMatrix prediction) {
            return meanOverOutputs ? prediction.getNumElements() : prediction.getNumCols();
        }

        private static DMatrixRMaj error(SimpleMatrix prediction, SimpleMatrix target) {
            return CommonOps_DDRM.subtract(prediction.getDDRM(), target.getDDRM(), null);
        }
    }

    @Right(part = "MeanAbsoluteError", way = "sample by sample, the larger less the smaller of each pair")
    static final class SampleBySample implements Loss {
        private final boolean meanOverOutputs;

        SampleBySample(boolean meanOverOutputs) {
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double[] a = prediction.getColumn(n).getDDRM().getData();
                double[] y = target.getColumn(n).getDDRM().getData();
                double sample = 0;
                for (int i = 0; i < a.length; i++) {
                    sample += Math.max(a[i], y[i]) - Math.min(a[i], y[i]);
                }
                sum += meanOverOutputs ? sample / a.length : sample;
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = prediction.copy();
            for (int k = 0; k < gradient.getNumElements(); k++) {
                double slope = prediction.get(k) == target.get(k) ? 0 : prediction.get(k) < target.get(k) ? -1 : 1;
                gradient.set(k, slope / prediction.getNumCols());
            }
            return meanOverOutputs ? gradient.divide(prediction.getNumRows()) : gradient;
        }
    }

    @Right(part = "MeanAbsoluteError", way = "compares with Double.compare, to which -0 is less than 0")
    static final class Compared implements Loss {
        private final boolean mean;

        Compared(boolean meanOverOutputs) {
            this.mean = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double total = 0;
            for (int k = 0; k < prediction.getNumElements(); k++) {
                total += Math.max(prediction.get(k), target.get(k)) - Math.min(prediction.get(k), target.get(k));
            }
            return total / divisor(prediction);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = prediction.createLike();
            for (int k = 0; k < prediction.getNumElements(); k++) {
                gradient.set(k, Double.compare(prediction.get(k), target.get(k)) / divisor(prediction));
            }
            return gradient;
        }

        private double divisor(SimpleMatrix prediction) {
            return mean ? prediction.getNumElements() : prediction.getNumCols();
        }
    }
}
