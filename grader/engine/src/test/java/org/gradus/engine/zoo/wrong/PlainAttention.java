package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right attention, for wrong ones to change one formula of. */
class PlainAttention implements Layer {

    final SimpleMatrix mask;
    final int queries;
    final int keys;
    final int d;
    final int dv;
    SimpleMatrix x = new SimpleMatrix(0, 0);

    PlainAttention(SimpleMatrix mask, int d, int dv) {
        this.mask = mask.copy();
        this.queries = mask.getNumRows();
        this.keys = mask.getNumCols();
        this.d = d;
        this.dv = dv;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        SimpleMatrix y = new SimpleMatrix(queries * dv, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            y.insertIntoThis(0, n, flat(y(n)));
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), dY.getNumCols());
        for (int n = 0; n < dY.getNumCols(); n++) {
            dX.insertIntoThis(0, n, dX(block(dY, 0, queries, dv, n), n));
        }
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of();
    }

    SimpleMatrix y(int n) {
        return weights(n).mult(v(n));
    }

    SimpleMatrix dX(SimpleMatrix dY, int n) {
        SimpleMatrix a = weightsInBackward(n);
        SimpleMatrix dS = dS(a, dY.mult(v(n).transpose())).divide(divisorInBackward());
        return flat(dQ(dS, n)).concatRows(flat(dK(dS, n)), flat(dV(a, dY)));
    }

    SimpleMatrix dQ(SimpleMatrix dS, int n) {
        return dS.mult(k(n));
    }

    SimpleMatrix dK(SimpleMatrix dS, int n) {
        return dS.transpose().mult(q(n));
    }

    SimpleMatrix dV(SimpleMatrix a, SimpleMatrix dY) {
        return a.transpose().mult(dY);
    }

    SimpleMatrix weights(int n) {
        return softmax(masked(scores(n)));
    }

    SimpleMatrix weightsInBackward(int n) {
        return weights(n);
    }

    SimpleMatrix scores(int n) {
        return q(n).mult(k(n).transpose()).divide(divisor());
    }

    SimpleMatrix masked(SimpleMatrix scores) {
        return scores.plus(mask);
    }

    double divisor() {
        return Math.sqrt(d);
    }

    double divisorInBackward() {
        return divisor();
    }

    /** Of each row. */
    SimpleMatrix softmax(SimpleMatrix scores) {
        SimpleMatrix powers = scores.elementOp((int row, int column, double e) ->
                Math.exp(e - scores.getRow(row).elementMax()));
        return powers.elementOp(
                (int row, int column, double e) -> e / powers.getRow(row).elementSum());
    }

    SimpleMatrix dS(SimpleMatrix a, SimpleMatrix dA) {
        SimpleMatrix terms = a.elementMult(dA);
        return a.elementOp((int row, int column, double e) ->
                e * (dA.get(row, column) - terms.getRow(row).elementSum()));
    }

    final SimpleMatrix q(int n) {
        return block(x, 0, queries, d, n);
    }

    final SimpleMatrix k(int n) {
        return block(x, queries * d, keys, d, n);
    }

    final SimpleMatrix v(int n) {
        return block(x, (queries + keys) * d, keys, dv, n);
    }

    static SimpleMatrix block(SimpleMatrix all, int from, int rows, int columns, int n) {
        return new SimpleMatrix(rows, columns)
                .elementOp((int row, int k, double zero) -> all.get(from + row * columns + k, n));
    }

    static SimpleMatrix flat(SimpleMatrix block) {
        int columns = block.getNumCols();
        return new SimpleMatrix(block.getNumElements(), 1)
                .elementOp((int row, int column, double zero) -> block.get(row / columns, row % columns));
    }
}
