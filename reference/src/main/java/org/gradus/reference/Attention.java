package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Scaled dot-product attention, {@code Y = A V} with {@code A = softmax(Q K^T / sqrt(d) + M)} in each row, for every sample by itself: each
 * query gets a mean of the values, weighted by how its key is like it.
 *
 * <p>Shapes: of a sample Q {@code [queries x d]}, K {@code [keys x d]}, V {@code [keys x dv]} and Y {@code [queries x dv]}; M
 * {@code [queries x keys]} is a constant, the same for all samples and with no gradient: 0 where a query may look, a large negative number
 * where it may not. The rows of the input are those of Q, of K and of V, row after row and one matrix below the other,
 * {@code [queries d + keys d + keys dv x batch]}; those of the output are the rows of Y, {@code [queries dv x batch]}. Columns are samples.
 *
 * <p>Sources: Vaswani and others: Attention Is All You Need (2017), (1), for the weights; the mask is added to the scores as in PyTorch's
 * scaled_dot_product_attention. The gradient is the chain rule, with the Jacobian of {@link Softmax}.
 */
public final class Attention implements Layer {

    private final SimpleMatrix mask;
    private final int d;
    private final int dv;
    private Head[] heads = {};

    /**
     * @param mask what is added to the scores, a row for each query and a column for each key
     * @param d the size of a query and of a key
     * @param dv the size of a value
     * @throws IllegalArgumentException if a size is less than 1
     */
    public Attention(SimpleMatrix mask, int d, int dv) {
        Shapes.requireAtLeast(1, "d", d);
        Shapes.requireAtLeast(1, "dv", dv);
        this.mask = mask;
        this.d = d;
        this.dv = dv;
    }

    /** @throws IllegalArgumentException if x does not have the rows of the queries, the keys and the values */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        int queries = mask.getNumRows();
        int keys = mask.getNumCols();
        Shapes.require("x", queries * d + keys * d + keys * dv, x.getNumCols(), x);
        heads = new Head[x.getNumCols()];
        SimpleMatrix y = new SimpleMatrix(queries * dv, x.getNumCols());
        for (int n = 0; n < heads.length; n++) {
            SimpleMatrix column = x.getColumn(n);
            heads[n] = new Head(
                    block(column, 0, queries, d),
                    block(column, queries * d, keys, d),
                    block(column, (queries + keys) * d, keys, dv));
            y.insertIntoThis(0, n, flat(heads[n].forward()));
        }
        return y;
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest y */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.require("dY", mask.getNumRows() * dv, heads.length, dY);
        int keys = mask.getNumCols();
        SimpleMatrix dX = new SimpleMatrix((mask.getNumRows() + keys) * d + keys * dv, heads.length);
        for (int n = 0; n < heads.length; n++) {
            dX.insertIntoThis(0, n, heads[n].backward(block(dY.getColumn(n), 0, mask.getNumRows(), dv)));
        }
        return dX;
    }

    private static SimpleMatrix block(SimpleMatrix column, int from, int rows, int columns) {
        return new SimpleMatrix(rows, columns)
                .elementOp((int row, int k, double zero) -> column.get(from + row * columns + k));
    }

    /** Row after row, below each other. */
    private static SimpleMatrix flat(SimpleMatrix block) {
        int columns = block.getNumCols();
        return new SimpleMatrix(block.getNumElements(), 1)
                .elementOp((int row, int column, double zero) -> block.get(row / columns, row % columns));
    }

    /** The attention of one sample. */
    private final class Head {

        private final SimpleMatrix q;
        private final SimpleMatrix k;
        private final SimpleMatrix v;
        private final Softmax softmax = new Softmax(); // of columns, which are the queries here
        private SimpleMatrix weights = new SimpleMatrix(0, 0); // A^T

        Head(SimpleMatrix q, SimpleMatrix k, SimpleMatrix v) {
            this.q = q;
            this.k = k;
            this.v = v;
        }

        SimpleMatrix forward() {
            SimpleMatrix scores =
                    q.mult(k.transpose()).divide(StrictMath.sqrt(d)).plus(mask); // Q K^T / sqrt(d) + M
            weights = softmax.forward(scores.transpose());
            return weights.transpose().mult(v); // Y = A V
        }

        SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dV = weights.mult(dY); // dL/dV = A^T dL/dY
            SimpleMatrix dWeights = v.mult(dY.transpose()); // dL/dA^T = V dL/dY^T
            // dL/dS^T, with S = Q K^T / sqrt(d) + M
            SimpleMatrix dScores = softmax.backward(dWeights).divide(StrictMath.sqrt(d));
            SimpleMatrix dQ = dScores.transpose().mult(k); // dL/dQ = dL/dS K / sqrt(d)
            SimpleMatrix dK = dScores.mult(q); // dL/dK = dL/dS^T Q / sqrt(d)
            return flat(dQ).concatRows(flat(dK), flat(dV));
        }
    }
}
