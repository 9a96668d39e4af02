package sequence;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Y = A V with A = softmax(Q K^T / sqrt(d) + mask) in each row, sample by sample. */
public final class Attention implements Layer {

    private final SimpleMatrix mask;
    private final int d;
    private final int dv;
    private SimpleMatrix X;

    public Attention(SimpleMatrix mask, int d, int dv) {
        this.mask = mask;
        this.d = d;
        this.dv = dv;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix X) {
        this.X = X;
        SimpleMatrix Y = new SimpleMatrix(mask.getNumRows() * dv, X.getNumCols());
        for (int n = 0; n < X.getNumCols(); n++) {
            Y.setColumn(n, column(weights(n).mult(V(n))));
        }
        return Y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = X.createLike();
        for (int n = 0; n < dY.getNumCols(); n++) {
            SimpleMatrix dYn = block(dY, n, 0, mask.getNumRows(), dv);
            SimpleMatrix A = weights(n);
            SimpleMatrix dA = dYn.mult(V(n).transpose());
            SimpleMatrix sums = A.elementMult(dA).mult(SimpleMatrix.ones(A.getNumCols(), 1));
            SimpleMatrix means = sums.mult(SimpleMatrix.ones(1, A.getNumCols()));
            SimpleMatrix dS = A.elementMult(dA.minus(means)).divide(Math.sqrt(d));
            SimpleMatrix dQ = dS.mult(K(n));
            SimpleMatrix dK = dS.transpose().mult(Q(n));
            SimpleMatrix dV = A.transpose().mult(dYn);
            dX.setColumn(n, column(dQ).concatRows(column(dK), column(dV)));
        }
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of();
    }

    private SimpleMatrix weights(int n) {
        SimpleMatrix S = Q(n).mult(K(n).transpose()).divide(Math.sqrt(d)).plus(mask);
        SimpleMatrix A = S.createLike();
        for (int query = 0; query < S.getNumRows(); query++) {
            SimpleMatrix row = S.getRow(query);
            SimpleMatrix e = row.minus(row.elementMax()).elementExp();
            A.insertIntoThis(query, 0, e.divide(e.elementSum()));
        }
        return A;
    }

    private SimpleMatrix Q(int n) {
        return block(X, n, 0, mask.getNumRows(), d);
    }

    private SimpleMatrix K(int n) {
        return block(X, n, mask.getNumRows() * d, mask.getNumCols(), d);
    }

    private SimpleMatrix V(int n) {
        return block(X, n, (mask.getNumRows() + mask.getNumCols()) * d, mask.getNumCols(), dv);
    }

    /** Some rows of a column, laid out row after row. */
    private static SimpleMatrix block(SimpleMatrix matrix, int n, int from, int rows, int columns) {
        SimpleMatrix block = matrix.extractMatrix(from, from + rows * columns, n, n + 1).copy();
        block.reshape(rows, columns);
        return block;
    }

    /** The rows of a matrix one after the other, in a column. */
    private static SimpleMatrix column(SimpleMatrix block) {
        SimpleMatrix column = block.copy();
        column.reshape(block.getNumElements(), 1);
        return column;
    }
}
