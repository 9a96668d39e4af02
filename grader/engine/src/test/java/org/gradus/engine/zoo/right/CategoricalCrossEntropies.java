package org.gradus.engine.zoo.right;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Categorical cross entropies on probabilities. */
final class CategoricalCrossEntropies {

    private CategoricalCrossEntropies() {}

    @Right(part = "CategoricalCrossEntropy", way = "loops, an if for the true class")
    static final class Loops implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int k = 0; k < prediction.getNumRows(); k++) {
                    if (target.get(k, n) > 0) {
                        sum -= target.get(k, n) * Math.log(prediction.get(k, n));
                    }
                }
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int k = 0; k < prediction.getNumRows(); k++) {
                    if (target.get(k, n) > 0) {
                        gradient.set(k, n, -target.get(k, n) / (prediction.get(k, n) * prediction.getNumCols()));
                    }
                }
            }
            return gradient;
        }
    }

    @Right(part = "CategoricalCrossEntropy", way = "the number of the true class, looked up once for each sample")
    static final class Labels implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumCols())
                    .mapToDouble(n -> -Math.log(prediction.get(label(target, n), n)))
                    .average()
                    .orElseThrow();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                int label = label(target, n);
                gradient.set(label, n, -1 / prediction.get(label, n) / prediction.getNumCols());
            }
            return gradient;
        }

        private static int label(SimpleMatrix target, int n) {
            return IntStream.range(0, target.getNumRows())
                    .filter(k -> target.get(k, n) == 1)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Right(part = "CategoricalCrossEntropy", way = "matrix algebra, 1e-7 added before the logarithm and below the line")
    static final class WithAnEpsilon implements Loss {
        private static final double EPSILON = 1e-7;

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix logs = prediction.plus(EPSILON).elementLog();
            return -target.elementMult(logs).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementDiv(prediction.plus(EPSILON)).scale(-1.0 / prediction.getNumCols());
        }
    }

    @Right(part = "CategoricalCrossEntropy", way = "clipped to [1e-12, 1 - 1e-12], the trace of Y^T log P")
    static final class Clipped implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix logs = clipped(prediction).elementLog();
            return -target.transpose().mult(logs).trace() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementDiv(clipped(prediction)).negative().divide(prediction.getNumCols());
        }

        private static SimpleMatrix clipped(SimpleMatrix p) {
            return p.elementOp((int k, int n, double e) -> Math.min(Math.max(e, 1e-12), 1 - 1e-12));
        }
    }

    @Right(
            part = "CategoricalCrossEntropy",
            way = "the probability of what happened, one sum for each sample, one logarithm")
    static final class OfWhatHappened implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                sum -= Math.log(happened(prediction, target, n));
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementOp((int k, int n, double y) ->
                    y == 0 ? 0 : -y / happened(prediction, target, n) / prediction.getNumCols());
        }

        private static double happened(SimpleMatrix p, SimpleMatrix y, int n) {
            return p.getColumn(n).dot(y.getColumn(n));
        }
    }

    @Right(
            part = "CategoricalCrossEntropy",
            way = "CommonOps_DDRM on probabilities of which those that do not count are 1")
    static final class OthersAreCertain implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj p = counting(prediction, target);
            CommonOps_DDRM.elementLog(p, p);
            return -CommonOps_DDRM.elementSum(p) / p.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj gradient = target.getDDRM().copy();
            CommonOps_DDRM.elementDiv(gradient, counting(prediction, target));
            CommonOps_DDRM.divide(gradient, -prediction.getNumCols());
            return SimpleMatrix.wrap(gradient);
        }

        private static DMatrixRMaj counting(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj p = prediction.getDDRM().copy();
            for (int i = 0; i < p.getNumElements(); i++) {
                p.set(i, target.get(i) == 0 ? 1 : p.get(i));
            }
            return p;
        }
    }
}
