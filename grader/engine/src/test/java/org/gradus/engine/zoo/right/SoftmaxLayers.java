package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Softmax as a layer of its own. */
final class SoftmaxLayers {

    private SoftmaxLayers() {}

    @Right(part = "Softmax", way = "loops over the columns, twice over the entries; y (dY - sum)")
    static final class Loops implements Layer {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = x.copy();
            for (int n = 0; n < x.getNumCols(); n++) {
                double top = x.get(0, n);
                for (int i = 1; i < x.getNumRows(); i++) {
                    top = Math.max(top, x.get(i, n));
                }
                double sum = 0;
                for (int i = 0; i < x.getNumRows(); i++) {
                    y.set(i, n, Math.exp(x.get(i, n) - top));
                    sum += y.get(i, n);
                }
                for (int i = 0; i < x.getNumRows(); i++) {
                    y.set(i, n, y.get(i, n) / sum);
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = dY.copy();
            for (int n = 0; n < dY.getNumCols(); n++) {
                double sum = 0;
                for (int i = 0; i < dY.getNumRows(); i++) {
                    sum += y.get(i, n) * dY.get(i, n);
                }
                for (int i = 0; i < dY.getNumRows(); i++) {
                    dX.set(i, n, y.get(i, n) * (dY.get(i, n) - sum));
                }
            }
            return dX;
        }
    }

    @Right(part = "Softmax", way = "a Jacobian for each sample, diag(y) - y y^T, kept by forward")
    static final class Jacobians implements Layer {
        private List<SimpleMatrix> jacobians = List.of();

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            jacobians = new ArrayList<>();
            for (int n = 0; n < x.getNumCols(); n++) {
                SimpleMatrix column = x.getColumn(n);
                SimpleMatrix powers = column.minus(column.elementMax()).elementExp();
                SimpleMatrix share = powers.divide(powers.elementSum());
                y.setColumn(n, share);
                jacobians.add(share.diag().minus(share.mult(share.transpose())));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
            IntStream.range(0, dY.getNumCols())
                    .forEach(n -> dX.setColumn(n, jacobians.get(n).mult(dY.getColumn(n))));
            return dX;
        }
    }

    @Right(part = "Softmax", way = "matrices of ones for the sums of the columns")
    static final class MatricesOfOnes implements Layer {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix tops =
                    x.elementOp((int i, int n, double e) -> x.getColumn(n).elementMax());
            SimpleMatrix powers = x.minus(tops).elementExp();
            y = powers.elementDiv(
                    SimpleMatrix.ones(x.getNumRows(), x.getNumRows()).mult(powers));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix product = y.elementMult(dY);
            SimpleMatrix sums =
                    SimpleMatrix.ones(dY.getNumRows(), dY.getNumRows()).mult(product);
            return product.minus(y.elementMult(sums));
        }
    }

    /** 1 / sum_k e^(x_k - x_i): a power may be infinite, and 1 / infinity is the 0 that it should be. */
    @Right(
            part = "Softmax",
            way = "one over the sum of e^(x_k - x_i), nothing taken out; the entries of the Jacobian one by one")
    static final class OneOverTheSum implements Layer {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = x.elementOp((int i, int n, double e) -> 1
                    / IntStream.range(0, x.getNumRows())
                            .mapToDouble(k -> Math.exp(x.get(k, n) - e))
                            .sum());
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int i, int n, double up) -> IntStream.range(0, y.getNumRows())
                    .mapToDouble(k -> dY.get(k, n) * slope(y.get(k, n), y.get(i, n), i == k))
                    .sum());
        }

        private static double slope(double ofOutput, double byInput, boolean isOnDiagonal) {
            return isOnDiagonal ? ofOutput * (1 - ofOutput) : -ofOutput * byInput;
        }
    }

    @Right(part = "Softmax", way = "the exponential of the logarithm, x less the logarithm of the sum of powers")
    static final class ByLogarithms implements Layer {
        private SimpleMatrix logarithms = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            logarithms = x.copy();
            for (int n = 0; n < x.getNumCols(); n++) {
                SimpleMatrix column = x.getColumn(n);
                double top = column.elementMax();
                double logSum = Math.log(column.minus(top).elementExp().elementSum());
                logarithms.setColumn(n, column.minus(top).minus(logSum));
            }
            return logarithms.elementExp();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix p = logarithms.elementExp();
            SimpleMatrix weighted = p.elementMult(dY);
            return weighted.minus(p.elementOp(
                    (int i, int n, double e) -> e * weighted.getColumn(n).elementSum()));
        }
    }

    @Right(part = "Softmax", way = "CommonOps_DDRM on the transposed matrices, a row for each sample")
    static final class RowsAreSamples implements Layer {
        private DMatrixRMaj shares = new DMatrixRMaj(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            shares = CommonOps_DDRM.transpose(x.getDDRM(), null);
            DMatrixRMaj tops = CommonOps_DDRM.maxRows(shares, null);
            for (int k = 0; k < shares.getNumElements(); k++) {
                shares.set(k, Math.exp(shares.get(k) - tops.get(k / shares.numCols)));
            }
            CommonOps_DDRM.divideRows(CommonOps_DDRM.sumRows(shares, null).getData(), shares);
            return SimpleMatrix.wrap(CommonOps_DDRM.transpose(shares, null));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            DMatrixRMaj weighted = CommonOps_DDRM.transpose(dY.getDDRM(), null);
            CommonOps_DDRM.elementMult(weighted, shares);
            DMatrixRMaj sums = CommonOps_DDRM.sumRows(weighted, null);
            for (int k = 0; k < weighted.getNumElements(); k++) {
                weighted.set(k, weighted.get(k) - shares.get(k) * sums.get(k / weighted.numCols));
            }
            return SimpleMatrix.wrap(CommonOps_DDRM.transpose(weighted, null));
        }
    }
}
