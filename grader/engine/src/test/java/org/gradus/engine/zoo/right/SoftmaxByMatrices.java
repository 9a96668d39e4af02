package org.gradus.engine.zoo.right;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Softmax and cross entropy on whole matrices. */
final class SoftmaxByMatrices {

    private SoftmaxByMatrices() {}

    @Right(part = "SoftmaxCrossEntropy", way = "log-sum-exp minus the logit of the class, (p - y) / N")
    static final class LogSumExp implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return logSumExp(prediction).minus(chosen(prediction, target)).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix logs = logSumExp(prediction);
            SimpleMatrix p = prediction.elementOp((int i, int n, double z) -> Math.exp(z - logs.get(n)));
            return p.minus(target).divide(prediction.getNumCols());
        }

        private static SimpleMatrix logSumExp(SimpleMatrix z) {
            SimpleMatrix logs = new SimpleMatrix(1, z.getNumCols());
            for (int n = 0; n < z.getNumCols(); n++) {
                double top = z.getColumn(n).elementMax();
                logs.set(
                        n, top + Math.log(z.getColumn(n).minus(top).elementExp().elementSum()));
            }
            return logs;
        }

        /** The column sums of y * z. */
        private static SimpleMatrix chosen(SimpleMatrix z, SimpleMatrix y) {
            return SimpleMatrix.ones(1, z.getNumRows()).mult(y.elementMult(z));
        }
    }

    @Right(part = "SoftmaxCrossEntropy", way = "a log-softmax matrix, its exponential for the gradient")
    static final class LogSoftmax implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -logSoftmax(prediction).elementMult(target).elementSum() / target.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return logSoftmax(prediction).elementExp().minus(target).scale(1.0 / target.getNumCols());
        }

        private static SimpleMatrix logSoftmax(SimpleMatrix z) {
            SimpleMatrix ones = SimpleMatrix.ones(z.getNumRows(), 1);
            SimpleMatrix tops = new SimpleMatrix(1, z.getNumCols());
            for (int n = 0; n < z.getNumCols(); n++) {
                tops.set(n, z.getColumn(n).elementMax());
            }
            SimpleMatrix shifted = z.minus(ones.mult(tops));
            SimpleMatrix sums = ones.transpose().mult(shifted.elementExp());
            return shifted.minus(ones.mult(sums.elementLog()));
        }
    }

    @Right(part = "SoftmaxCrossEntropy", way = "EJML's procedures: maxCols, sumCols, divideCols")
    static final class CommonOps implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj shifted = shifted(prediction);
            double chosen = CommonOps_DDRM.elementSum(
                    CommonOps_DDRM.elementMult(shifted, target.getDDRM(), (DMatrixRMaj) null));
            CommonOps_DDRM.elementExp(shifted, shifted);
            DMatrixRMaj sums = CommonOps_DDRM.sumCols(shifted, null);
            CommonOps_DDRM.elementLog(sums, sums);
            return (CommonOps_DDRM.elementSum(sums) - chosen) / shifted.numCols;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj p = shifted(prediction);
            CommonOps_DDRM.elementExp(p, p);
            DMatrixRMaj sums = CommonOps_DDRM.sumCols(p, null);
            CommonOps_DDRM.divideCols(p, sums.data);
            CommonOps_DDRM.subtractEquals(p, target.getDDRM());
            CommonOps_DDRM.divide(p, p.numCols);
            return SimpleMatrix.wrap(p);
        }

        private static DMatrixRMaj shifted(SimpleMatrix z) {
            DMatrixRMaj shifted = z.getDDRM().copy();
            DMatrixRMaj tops = CommonOps_DDRM.maxCols(shifted, null);
            for (int i = 0; i < shifted.numRows; i++) {
                for (int n = 0; n < shifted.numCols; n++) {
                    shifted.add(i, n, -tops.get(n));
                }
            }
            return shifted;
        }
    }

    @Right(part = "SoftmaxCrossEntropy", way = "the softmax's Jacobian, diag(p) - p p^T, times -y / p written out")
    static final class Jacobian implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                SimpleMatrix z = prediction.getColumn(n);
                SimpleMatrix y = target.getColumn(n);
                SimpleMatrix differences = z.minus(z.dot(y)); // z_k - z_class
                double top = differences.elementMax();
                sum += top + Math.log(differences.minus(top).elementExp().elementSum());
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = prediction.createLike();
            for (int n = 0; n < prediction.getNumCols(); n++) {
                SimpleMatrix y = target.getColumn(n);
                // (diag(p) - p p^T)(-y / p) = (p 1^T - I) y: the p of the class cancels, before it can be 0.
                SimpleMatrix p = softmax(prediction.getColumn(n));
                SimpleMatrix rows = p.mult(SimpleMatrix.ones(1, p.getNumRows()));
                SimpleMatrix jacobian = rows.minus(SimpleMatrix.identity(p.getNumRows()));
                gradient.setColumn(n, jacobian.mult(y).divide(prediction.getNumCols()));
            }
            return gradient;
        }

        private static SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.minus(z.elementMax()).elementExp();
            return e.divide(e.elementSum());
        }
    }
}
