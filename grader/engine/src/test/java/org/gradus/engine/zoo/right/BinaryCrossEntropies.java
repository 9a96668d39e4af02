package org.gradus.engine.zoo.right;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Binary cross entropies on logits. */
final class BinaryCrossEntropies {

    private static final String PART = "BinaryCrossEntropyOnLogits";

    private BinaryCrossEntropies() {}

    @Right(part = PART, way = "max(z, 0) - y z + log(1 + e^-|z|) in an elementOp, as libraries document it")
    static final class AsDocumented implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix losses = prediction.elementOp((int i, int n, double z) ->
                    Math.max(z, 0) - target.get(i, n) * z + Math.log1p(Math.exp(-Math.abs(z))));
            return losses.elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix p = prediction.elementOp((int i, int n, double z) -> 1 / (1 + Math.exp(-z)));
            return p.minus(target).divide(prediction.getNumCols());
        }
    }

    @Right(part = PART, way = "loops, an if for the target: the loss of what is true and of what is not")
    static final class ByTarget implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int i = 0; i < prediction.getNumRows(); i++) {
                for (int n = 0; n < prediction.getNumCols(); n++) {
                    double z = prediction.get(i, n);
                    sum += target.get(i, n) == 1 ? minusLogSigmoid(z) : minusLogSigmoid(-z);
                }
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = prediction.createLike();
            for (int i = 0; i < prediction.getNumRows(); i++) {
                for (int n = 0; n < prediction.getNumCols(); n++) {
                    double z = prediction.get(i, n);
                    double slope = target.get(i, n) == 1 ? -1 / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z));
                    gradient.set(i, n, slope / prediction.getNumCols());
                }
            }
            return gradient;
        }

        private static double minusLogSigmoid(double z) {
            return z < 0 ? Math.log1p(Math.exp(z)) - z : Math.log1p(Math.exp(-z));
        }
    }

    /** With t = 1 or -1 a loss is softplus(-t z), and its slope -t sigma(-t z). */
    @Right(part = PART, way = "targets turned into signs, and the margin t z alone")
    static final class Margins implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return margins(prediction, target)
                            .elementOp(
                                    (int i, int n, double m) -> Math.max(-m, 0) + Math.log(1 + Math.exp(-Math.abs(m))))
                            .elementSum()
                    / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix shares =
                    margins(prediction, target).elementOp((int i, int n, double m) -> (1 - Math.tanh(m / 2)) / 2);
            return signs(target).elementMult(shares).divide(-prediction.getNumCols());
        }

        private static SimpleMatrix margins(SimpleMatrix prediction, SimpleMatrix target) {
            return signs(target).elementMult(prediction);
        }

        private static SimpleMatrix signs(SimpleMatrix target) {
            return target.scale(2).minus(1);
        }
    }

    /** A softmax of two logits, z and 0, of which the second is that of "no". */
    @Right(part = PART, way = "as a softmax over z and 0, the larger taken out, streams")
    static final class SoftmaxOfTwo implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumElements())
                            .mapToDouble(k -> {
                                double z = prediction.get(k);
                                double largest = Math.max(z, 0);
                                double log = largest + Math.log(Math.exp(z - largest) + Math.exp(-largest));
                                return target.get(k) * (log - z) + (1 - target.get(k)) * log;
                            })
                            .sum()
                    / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.elementOp((int i, int n, double z) -> {
                double largest = Math.max(z, 0);
                double yes = Math.exp(z - largest);
                return (yes / (yes + Math.exp(-largest)) - target.get(i, n)) / prediction.getNumCols();
            });
        }
    }

    @Right(part = PART, way = "CommonOps_DDRM: the sigmoid in place, y z less the softplus of the whole matrix")
    static final class Procedures implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj products = prediction.getDDRM().copy();
            CommonOps_DDRM.elementMult(products, target.getDDRM());
            double sum = -CommonOps_DDRM.elementSum(products);
            for (double z : prediction.getDDRM().getData()) {
                sum += z > 40 ? z : Math.log1p(Math.exp(z));
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj work = prediction.getDDRM().copy();
            CommonOps_DDRM.scale(-1, work);
            CommonOps_DDRM.elementExp(work, work);
            CommonOps_DDRM.add(work, 1);
            CommonOps_DDRM.divide(1, work);
            CommonOps_DDRM.subtractEquals(work, target.getDDRM());
            CommonOps_DDRM.divide(work, prediction.getNumCols());
            return SimpleMatrix.wrap(work);
        }
    }
}
