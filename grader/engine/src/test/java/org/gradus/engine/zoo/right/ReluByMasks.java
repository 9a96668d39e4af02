package org.gradus.engine.zoo.right;

import java.util.BitSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Rectifiers that remember which entries are open. */
final class ReluByMasks {

    private ReluByMasks() {}

    @Right(part = "ReLU", way = "a mask of zeros and ones, multiplied forward and backward")
    static final class Multiplication implements Layer {
        private SimpleMatrix mask = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            // max(0, signum) and not (1 + signum) / 2, which is 1/2 at 0.
            mask = z.elementOp((int i, int j, double e) -> Math.max(0, Math.signum(e)));
            return mask.elementMult(z);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return mask.elementMult(dA);
        }
    }

    @Right(part = "ReLU", way = "boolean[][] and new matrices filled where it is true")
    static final class Booleans implements Layer {
        private boolean[][] open = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            open = new boolean[z.getNumRows()][z.getNumCols()];
            for (int i = 0; i < z.getNumRows(); i++) {
                for (int j = 0; j < z.getNumCols(); j++) {
                    open[i][j] = z.get(i, j) > 0;
                }
            }
            return through(z);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return through(dA);
        }

        private SimpleMatrix through(SimpleMatrix matrix) {
            SimpleMatrix passed = new SimpleMatrix(matrix.getNumRows(), matrix.getNumCols());
            for (int i = 0; i < open.length; i++) {
                for (int j = 0; j < open[i].length; j++) {
                    if (open[i][j]) {
                        passed.set(i, j, matrix.get(i, j));
                    }
                }
            }
            return passed;
        }
    }

    @Right(part = "ReLU", way = "a BitSet of the closed entries, cleared in copies of the data")
    static final class Bits implements Layer {
        private final BitSet closed = new BitSet();

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            closed.clear();
            for (int k = 0; k < z.getNumElements(); k++) {
                closed.set(k, z.get(k) <= 0);
            }
            return cleared(z);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return cleared(dA);
        }

        private SimpleMatrix cleared(SimpleMatrix matrix) {
            DMatrixRMaj copy = matrix.getDDRM().copy();
            closed.stream().forEach(k -> copy.data[k] = 0);
            return SimpleMatrix.wrap(copy);
        }
    }

    @Right(part = "ReLU", way = "the Jacobian of each sample, diag(z > 0), times its column")
    static final class Jacobians implements Layer {
        private SimpleMatrix[] jacobians = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            jacobians = new SimpleMatrix[z.getNumCols()];
            for (int n = 0; n < jacobians.length; n++) {
                SimpleMatrix column = z.getColumn(n);
                jacobians[n] = column.elementOp((int i, int j, double e) -> e > 0 ? 1 : 0)
                        .diag();
            }
            return applied(z);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return applied(dA);
        }

        private SimpleMatrix applied(SimpleMatrix matrix) {
            SimpleMatrix result = matrix.createLike();
            for (int n = 0; n < jacobians.length; n++) {
                result.setColumn(n, jacobians[n].transpose().mult(matrix.getColumn(n)));
            }
            return result;
        }
    }

    @Right(part = "ReLU", way = "sparse results that hold the open entries alone")
    static final class Sparse implements Layer {
        private DMatrixSparseCSC a = new DMatrixSparseCSC(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            a = new DMatrixSparseCSC(z.getNumRows(), z.getNumCols());
            for (int i = 0; i < z.getNumRows(); i++) {
                for (int j = 0; j < z.getNumCols(); j++) {
                    if (z.get(i, j) > 0) {
                        a.set(i, j, z.get(i, j));
                    }
                }
            }
            return SimpleMatrix.wrap(a);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            DMatrixSparseCSC dZ = a.copy();
            a.createCoordinateIterator()
                    .forEachRemaining(open -> dZ.set(open.row, open.col, dA.get(open.row, open.col)));
            return SimpleMatrix.wrap(dZ);
        }
    }

    @Right(part = "ReLU", way = "what came in handed out again where no entry is closed")
    static final class PassesThrough implements Layer {
        private SimpleMatrix z = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            this.z = z;
            return opened(z);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return opened(dA);
        }

        private SimpleMatrix opened(SimpleMatrix matrix) {
            if (z.elementMin() > 0) {
                return matrix;
            }
            return matrix.elementOp((int i, int j, double e) -> z.get(i, j) > 0 ? e : 0);
        }
    }
}
