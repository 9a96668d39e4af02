package nn3;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** The few operations that SimpleMatrix lacks. */
final class Mat {
    interface Fn {
        double of(double v);
    }

    static SimpleMatrix map(SimpleMatrix m, Fn fn) {
        DMatrixRMaj out = m.getDDRM().copy();
        for (int i = 0; i < out.getNumElements(); i++) {
            out.data[i] = fn.of(out.data[i]);
        }
        return SimpleMatrix.wrap(out);
    }

    static SimpleMatrix rowSums(SimpleMatrix m) {
        return SimpleMatrix.wrap(CommonOps_DDRM.sumRows(m.getDDRM(), null));
    }

    static SimpleMatrix colSums(SimpleMatrix m) {
        return SimpleMatrix.wrap(CommonOps_DDRM.sumCols(m.getDDRM(), null));
    }

    static SimpleMatrix colMax(SimpleMatrix m) {
        return SimpleMatrix.wrap(CommonOps_DDRM.maxCols(m.getDDRM(), null));
    }

    /** The row r under itself, n times. */
    static SimpleMatrix down(SimpleMatrix r, int n) {
        return SimpleMatrix.filled(n, 1, 1).mult(r);
    }

    /** The column c beside itself, n times. */
    static SimpleMatrix across(SimpleMatrix c, int n) {
        return c.mult(SimpleMatrix.filled(1, n, 1));
    }

    private Mat() {}
}
