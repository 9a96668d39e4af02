package blocks;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** An LSTM cell by whole matrices, each gate by itself. */
public final class LstmCell implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private final int in;
    private final int hidden;
    private SimpleMatrix v = new SimpleMatrix(0, 0);
    private SimpleMatrix c = new SimpleMatrix(0, 0);
    private SimpleMatrix i = new SimpleMatrix(0, 0);
    private SimpleMatrix f = new SimpleMatrix(0, 0);
    private SimpleMatrix o = new SimpleMatrix(0, 0);
    private SimpleMatrix g = new SimpleMatrix(0, 0);
    private SimpleMatrix t = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    public LstmCell(SimpleMatrix W, SimpleMatrix b, int in, int hidden) {
        this.W = W;
        this.b = b;
        this.in = in;
        this.hidden = hidden;
    }

    private SimpleMatrix gate(int index) {
        SimpleMatrix ones = new SimpleMatrix(1, v.getNumCols());
        ones.fill(1);
        int from = index * hidden;
        return W.rows(from, from + hidden).mult(v).plus(b.rows(from, from + hidden).mult(ones));
    }

    private static SimpleMatrix tanh(SimpleMatrix z) {
        return z.elementOp((int r, int s, double value) -> Math.tanh(value));
    }

    private static SimpleMatrix sigma(SimpleMatrix z) {
        return z.elementOp((int r, int s, double value) -> 1 / (1 + Math.exp(-value)));
    }

    private static SimpleMatrix slope(SimpleMatrix a) {
        return a.minus(a.elementMult(a));
    }

    private static SimpleMatrix oneLessSquare(SimpleMatrix a) {
        return a.elementMult(a).negative().plus(1);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        v = x.rows(0, in + hidden);
        c = x.rows(in + hidden, in + 2 * hidden);
        i = sigma(gate(0));
        f = sigma(gate(1));
        o = sigma(gate(2));
        g = tanh(gate(3));
        SimpleMatrix next = f.elementMult(c).plus(i.elementMult(g));
        t = tanh(next);
        return o.elementMult(t).concatRows(next);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dH = dY.rows(0, hidden);
        SimpleMatrix dC = dY.rows(hidden, 2 * hidden).plus(dH.elementMult(o).elementMult(oneLessSquare(t)));
        SimpleMatrix dZ = dC.elementMult(g).elementMult(slope(i))
                .concatRows(dC.elementMult(c).elementMult(slope(f)))
                .concatRows(dH.elementMult(t).elementMult(slope(o)))
                .concatRows(dC.elementMult(i).elementMult(oneLessSquare(g)));
        SimpleMatrix ones = new SimpleMatrix(v.getNumCols(), 1);
        ones.fill(1);
        gradients = Map.of("W", dZ.mult(v.transpose()), "b", dZ.mult(ones));
        return W.transpose().mult(dZ).concatRows(dC.elementMult(f));
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
