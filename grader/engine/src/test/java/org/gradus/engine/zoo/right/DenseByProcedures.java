package org.gradus.engine.zoo.right;

import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.simple.SimpleMatrix;
import org.ejml.sparse.csc.CommonOps_DSCC;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers by EJML's procedures, on its own types of matrices. */
final class DenseByProcedures {

    private DenseByProcedures() {}

    @Right(part = "Dense", way = "CommonOps_DDRM on DMatrixRMaj, transposed products, sumRows")
    static final class CommonOps implements Layer {
        private final DMatrixRMaj W;
        private final DMatrixRMaj b;
        private DMatrixRMaj x = new DMatrixRMaj(0, 0);
        private DMatrixRMaj dW = new DMatrixRMaj(0, 0);
        private DMatrixRMaj db = new DMatrixRMaj(0, 0);

        CommonOps(SimpleMatrix W, SimpleMatrix b) {
            this.W = W.getDDRM();
            this.b = b.getDDRM();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            x = input.getDDRM();
            DMatrixRMaj ones = new DMatrixRMaj(1, x.numCols);
            CommonOps_DDRM.fill(ones, 1);
            DMatrixRMaj y = new DMatrixRMaj(W.numRows, x.numCols);
            CommonOps_DDRM.mult(b, ones, y);
            CommonOps_DDRM.multAdd(W, x, y);
            return SimpleMatrix.wrap(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix upstream) {
            DMatrixRMaj dY = upstream.getDDRM();
            dW = new DMatrixRMaj(W.numRows, W.numCols);
            CommonOps_DDRM.multTransB(dY, x, dW);
            db = CommonOps_DDRM.sumRows(dY, null);
            DMatrixRMaj dX = new DMatrixRMaj(x.numRows, x.numCols);
            CommonOps_DDRM.multTransA(W, dY, dX);
            return SimpleMatrix.wrap(dX);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", SimpleMatrix.wrap(dW), "b", SimpleMatrix.wrap(db));
        }
    }

    @Right(part = "Dense", way = "matrices with more room behind them than their shape needs")
    static final class Roomy implements Layer {
        private static final int MOST_COLUMNS = 64;

        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private final DMatrixRMaj x = new DMatrixRMaj(1, 1);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Roomy(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            // Grown once and never shrunk: what was there of a larger batch stays behind the entries in use.
            x.reshape(input.getNumRows(), input.getNumCols());
            x.setTo(input.getDDRM());
            DMatrixRMaj y = roomy(W.getNumRows(), x.numCols);
            CommonOps_DDRM.mult(W.getDDRM(), x, y);
            for (int i = 0; i < y.numRows; i++) {
                for (int n = 0; n < y.numCols; n++) {
                    y.add(i, n, b.get(i));
                }
            }
            return SimpleMatrix.wrap(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            DMatrixRMaj dW = roomy(W.getNumRows(), W.getNumCols());
            CommonOps_DDRM.multTransB(dY.getDDRM(), x, dW);
            DMatrixRMaj db = roomy(W.getNumRows(), 1);
            CommonOps_DDRM.sumRows(dY.getDDRM(), db);
            DMatrixRMaj dX = roomy(W.getNumCols(), dY.getNumCols());
            CommonOps_DDRM.multTransA(W.getDDRM(), dY.getDDRM(), dX);
            gradients = Map.of("W", SimpleMatrix.wrap(dW), "b", SimpleMatrix.wrap(db));
            return SimpleMatrix.wrap(dX);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private static DMatrixRMaj roomy(int rows, int columns) {
            DMatrixRMaj matrix = new DMatrixRMaj(rows, Math.max(columns, MOST_COLUMNS));
            CommonOps_DDRM.fill(matrix, Double.NaN);
            matrix.reshape(rows, columns);
            matrix.zero();
            return matrix;
        }
    }

    @Right(part = "Dense", way = "sparse matrices inside and outside")
    static final class Sparse implements Layer {
        private final DMatrixSparseCSC W;
        private final DMatrixSparseCSC b;
        private DMatrixSparseCSC x = new DMatrixSparseCSC(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Sparse(SimpleMatrix W, SimpleMatrix b) {
            this.W = sparse(W);
            this.b = sparse(b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            x = sparse(input);
            DMatrixSparseCSC y = new DMatrixSparseCSC(W.numRows, x.numCols);
            DMatrixSparseCSC bias = product(b, transposed(ones(x.numCols)));
            CommonOps_DSCC.add(1, product(W, x), 1, bias, y, null, null);
            return SimpleMatrix.wrap(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix upstream) {
            DMatrixSparseCSC dY = sparse(upstream);
            gradients = Map.of(
                    "W", SimpleMatrix.wrap(product(dY, transposed(x))),
                    "b", SimpleMatrix.wrap(product(dY, ones(dY.numCols))));
            return SimpleMatrix.wrap(product(transposed(W), dY));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private static DMatrixSparseCSC sparse(SimpleMatrix matrix) {
            return DConvertMatrixStruct.convert(matrix.getDDRM(), (DMatrixSparseCSC) null, 0);
        }

        private static DMatrixSparseCSC ones(int rows) {
            return sparse(SimpleMatrix.ones(rows, 1));
        }

        private static DMatrixSparseCSC transposed(DMatrixSparseCSC matrix) {
            return CommonOps_DSCC.transpose(matrix, null, null);
        }

        private static DMatrixSparseCSC product(DMatrixSparseCSC left, DMatrixSparseCSC right) {
            return CommonOps_DSCC.mult(left, right, null);
        }
    }
}
