package org.gradus.engine.zoo.right;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Squared errors. */
final class SquaredErrors {

    private SquaredErrors() {}

    @Right(part = "SquaredError", way = "loops, Math.pow, and an if for the mean")
    static final class Loops implements Loss {
        private final double factor;
        private final boolean mean;

        Loops(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.mean = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double total = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double sample = 0;
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    sample += factor * Math.pow(prediction.get(i, n) - target.get(i, n), 2);
                }
                if (mean) {
                    sample /= prediction.getNumRows();
                }
                total += sample;
            }
            return total / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = prediction.copy();
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    double g = 2 * factor * (prediction.get(i, n) - target.get(i, n));
                    if (mean) {
                        g /= prediction.getNumRows();
                    }
                    gradient.set(i, n, g / prediction.getNumCols());
                }
            }
            return gradient;
        }
    }

    @Right(part = "SquaredError", way = "a dot product per sample, target minus prediction and the sign put right")
    static final class DotProducts implements Loss {
        private final double factor;
        private final boolean meanOverOutputs;

        DotProducts(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = target.minus(prediction);
            double sum = 0;
            for (int n = error.getNumCols() - 1; n >= 0; n--) {
                SimpleMatrix sample = error.getColumn(n);
                sum += sample.dot(sample);
            }
            return sum * factor / terms(error);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = target.minus(prediction);
            return error.scale(-2 * factor).divide(terms(error));
        }

        private int terms(SimpleMatrix error) {
            return meanOverOutputs ? error.getNumElements() : error.getNumCols();
        }
    }

    @Right(part = "SquaredError", way = "a record, the trace of E^T E")
    record Trace(double factor, boolean meanOverOutputs) implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix E = prediction.minus(target);
            return factor * E.transpose().mult(E).trace() / count(E);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix E = prediction.minus(target);
            return E.plus(E).scale(factor / count(E));
        }

        private double count(SimpleMatrix E) {
            return (double) E.getNumCols() * (meanOverOutputs ? E.getNumRows() : 1);
        }
    }

    @Right(part = "SquaredError", way = "the Frobenius norm squared, EJML's procedures, a function for the divisor")
    static final class Norm implements Loss {
        private final double factor;
        private final ToDoubleFunction<SimpleMatrix> divisor;

        Norm(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.divisor = meanOverOutputs ? SimpleMatrix::getNumElements : SimpleMatrix::getNumCols;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double norm = NormOps_DDRM.normF(error(prediction, target));
            return factor * norm * norm / divisor.applyAsDouble(prediction);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj gradient = error(prediction, target);
            CommonOps_DDRM.scale(2 * factor / divisor.applyAsDouble(prediction), gradient);
            return SimpleMatrix.wrap(gradient);
        }

        private static DMatrixRMaj error(SimpleMatrix prediction, SimpleMatrix target) {
            return CommonOps_DDRM.subtract(prediction.getDDRM(), target.getDDRM(), null);
        }
    }

    @Right(part = "SquaredError", way = "streams, and averages that divide by themselves")
    static final class Averages implements Loss {
        private final double factor;
        private final boolean meanOverOutputs;

        Averages(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumCols())
                    .mapToDouble(n -> sample(prediction, target, n))
                    .average()
                    .orElseThrow();
        }

        private double sample(SimpleMatrix prediction, SimpleMatrix target, int n) {
            double mean = IntStream.range(0, prediction.getNumRows())
                    .mapToDouble(i -> prediction.get(i, n) - target.get(i, n))
                    .map(error -> factor * error * error)
                    .average()
                    .orElseThrow();
            return meanOverOutputs ? mean : mean * prediction.getNumRows();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            double outputs = meanOverOutputs ? prediction.getNumRows() : 1;
            return prediction.elementOp((int i, int n, double a) ->
                    2 * factor * (a - target.get(i, n)) / prediction.getNumCols() / outputs);
        }
    }

    @Right(
            part = "SquaredError",
            way = "value leaves the error for gradient, if it was asked about the very same matrices")
    static final class RemembersTheError implements Loss {
        private final double factor;
        private final boolean meanOverOutputs;
        private SimpleMatrix prediction = new SimpleMatrix(0, 0);
        private SimpleMatrix target = prediction;
        private SimpleMatrix error = prediction;

        RemembersTheError(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            look(prediction, target);
            return weight(prediction) * error.elementPower(2).elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            if (!this.prediction.isIdentical(prediction, 0) || !this.target.isIdentical(target, 0)) {
                look(prediction, target);
            }
            return error.scale(2 * weight(prediction));
        }

        private void look(SimpleMatrix prediction, SimpleMatrix target) {
            this.prediction = prediction;
            this.target = target;
            error = prediction.minus(target);
        }

        private double weight(SimpleMatrix matrix) {
            return factor / matrix.getNumCols() / (meanOverOutputs ? matrix.getNumRows() : 1);
        }
    }

    @Right(part = "SquaredError", way = "the error of the latest call, kept for as long as the very same matrices come")
    static final class KeptForTheSameMatrices implements Loss {
        private final double factor;
        private final boolean mean;
        private SimpleMatrix prediction = new SimpleMatrix(0, 0);
        private SimpleMatrix target = new SimpleMatrix(0, 0);
        private SimpleMatrix error = new SimpleMatrix(0, 0);

        KeptForTheSameMatrices(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.mean = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix kept = error(prediction, target);
            return weight(kept) * kept.elementMult(kept).elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix kept = error(prediction, target);
            return kept.scale(2 * weight(kept));
        }

        private double weight(SimpleMatrix kept) {
            return factor / ((mean ? kept.getNumRows() : 1.0) * kept.getNumCols());
        }

        @SuppressWarnings("ReferenceEquality") // the same objects, which nobody writes into
        private SimpleMatrix error(SimpleMatrix prediction, SimpleMatrix target) {
            if (prediction != this.prediction || target != this.target) {
                this.prediction = prediction;
                this.target = target;
                error = prediction.minus(target);
            }
            return error;
        }
    }
}
