package blocks;

import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Sample by sample, with features in rows and positions in columns: X is 8 x 3. */
public final class MultiHeadAttention implements Layer {

    private static final int FEATURES = 8;
    private static final int POSITIONS = 3;
    private static final int OF_HEAD = 4;

    private final Map<String, SimpleMatrix> given;
    private final SimpleMatrix mask;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    public MultiHeadAttention(
            SimpleMatrix wq,
            SimpleMatrix bq,
            SimpleMatrix wk,
            SimpleMatrix bk,
            SimpleMatrix wv,
            SimpleMatrix bv,
            SimpleMatrix wo,
            SimpleMatrix bo,
            SimpleMatrix mask) {
        given = Map.of("Wq", wq, "bq", bq, "Wk", wk, "bk", bk, "Wv", wv, "bv", bv, "Wo", wo, "bo", bo);
        this.mask = mask;
    }

    private SimpleMatrix linear(String name, SimpleMatrix in) {
        return matrix("W" + name).mult(in).plus(matrix("b" + name).mult(SimpleMatrix.ones(1, POSITIONS)));
    }

    private SimpleMatrix matrix(String name) {
        return given.get(name);
    }

    private static SimpleMatrix sample(SimpleMatrix packed, int n) {
        SimpleMatrix sample = new SimpleMatrix(FEATURES, POSITIONS);
        for (int row = 0; row < FEATURES * POSITIONS; row++) {
            sample.set(row % FEATURES, row / FEATURES, packed.get(row, n));
        }
        return sample;
    }

    private static void pack(SimpleMatrix sample, SimpleMatrix packed, int n) {
        for (int row = 0; row < FEATURES * POSITIONS; row++) {
            packed.set(row, n, sample.get(row % FEATURES, row / FEATURES));
        }
    }

    private static SimpleMatrix head(SimpleMatrix all, int head) {
        return all.rows(head * OF_HEAD, (head + 1) * OF_HEAD);
    }

    /** Keys in rows, queries in columns. */
    private static SimpleMatrix weights(SimpleMatrix q, SimpleMatrix k) {
        SimpleMatrix weights = k.transpose().mult(q).scale(1 / Math.sqrt(OF_HEAD));
        for (int query = 0; query < POSITIONS; query++) {
            double largest = weights.getColumn(query).elementMax();
            SimpleMatrix exponentials = weights.getColumn(query).minus(largest).elementExp();
            weights.setColumn(query, exponentials.divide(exponentials.elementSum()));
        }
        return weights;
    }

    private SimpleMatrix kept(int head) {
        SimpleMatrix kept = new SimpleMatrix(POSITIONS, POSITIONS);
        for (int query = 0; query < POSITIONS; query++) {
            for (int key = 0; key < POSITIONS; key++) {
                kept.set(key, query, mask.get((head * POSITIONS + query) * POSITIONS + key, 0));
            }
        }
        return kept;
    }

    private SimpleMatrix mixed(SimpleMatrix q, SimpleMatrix k, SimpleMatrix v) {
        SimpleMatrix mixed = new SimpleMatrix(FEATURES, POSITIONS);
        for (int head = 0; head < 2; head++) {
            SimpleMatrix weights = weights(head(q, head), head(k, head)).elementMult(kept(head));
            mixed.insertIntoThis(head * OF_HEAD, 0, head(v, head).mult(weights));
        }
        return mixed;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(FEATURES * POSITIONS, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            SimpleMatrix in = sample(x, n);
            pack(linear("o", mixed(linear("q", in), linear("k", in), linear("v", in))), y, n);
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Map<String, SimpleMatrix> sums = new HashMap<>();
        SimpleMatrix dX = new SimpleMatrix(FEATURES * POSITIONS, dY.getNumCols());
        for (int n = 0; n < dY.getNumCols(); n++) {
            SimpleMatrix in = sample(x, n);
            SimpleMatrix q = linear("q", in);
            SimpleMatrix k = linear("k", in);
            SimpleMatrix v = linear("v", in);
            SimpleMatrix dMixed = back("o", mixed(q, k, v), sample(dY, n), sums);
            SimpleMatrix dQ = new SimpleMatrix(FEATURES, POSITIONS);
            SimpleMatrix dK = new SimpleMatrix(FEATURES, POSITIONS);
            SimpleMatrix dV = new SimpleMatrix(FEATURES, POSITIONS);
            for (int head = 0; head < 2; head++) {
                SimpleMatrix weights = weights(head(q, head), head(k, head));
                SimpleMatrix upstream = head(dMixed, head);
                SimpleMatrix kept = kept(head);
                dV.insertIntoThis(
                        head * OF_HEAD, 0, upstream.mult(weights.elementMult(kept).transpose()));
                SimpleMatrix dWeights = head(v, head).transpose().mult(upstream).elementMult(kept);
                SimpleMatrix along = SimpleMatrix.ones(POSITIONS, POSITIONS).mult(weights.elementMult(dWeights));
                SimpleMatrix dScores = weights.elementMult(dWeights.minus(along)).scale(1 / Math.sqrt(OF_HEAD));
                dQ.insertIntoThis(head * OF_HEAD, 0, head(k, head).mult(dScores));
                dK.insertIntoThis(head * OF_HEAD, 0, head(q, head).mult(dScores.transpose()));
            }
            pack(back("q", in, dQ, sums).plus(back("k", in, dK, sums)).plus(back("v", in, dV, sums)), dX, n);
        }
        gradients = sums;
        return dX;
    }

    private SimpleMatrix back(String name, SimpleMatrix in, SimpleMatrix dOut, Map<String, SimpleMatrix> sums) {
        sums.merge("W" + name, dOut.mult(in.transpose()), SimpleMatrix::plus);
        sums.merge("b" + name, dOut.mult(SimpleMatrix.ones(POSITIONS, 1)), SimpleMatrix::plus);
        return matrix("W" + name).transpose().mult(dOut);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
