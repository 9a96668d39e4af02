import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * One step of an LSTM. The rows of the input are x, h, c one below the other, those of the output h', c'; the rows of W and b are those of
 * the gates i, f, o and of the candidate g.
 *
 * <p>i, f, o = sigma(W [x; h] + b), g = tanh(W [x; h] + b), c' = f c + i g, h' = o tanh(c').
 */
class LstmCell implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private final int in;
    private final int hidden;
    private SimpleMatrix inside = new SimpleMatrix(0, 0);
    private SimpleMatrix c = new SimpleMatrix(0, 0);
    private SimpleMatrix gates = new SimpleMatrix(0, 0);
    private SimpleMatrix tanhC = new SimpleMatrix(0, 0);
    private SimpleMatrix dW = new SimpleMatrix(0, 0);
    private SimpleMatrix db = new SimpleMatrix(0, 0);

    LstmCell(SimpleMatrix W, SimpleMatrix b, int in, int hidden) {
        this.W = W;
        this.b = b;
        this.in = in;
        this.hidden = hidden;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        int batch = x.getNumCols();
        inside = x.rows(0, in + hidden);
        c = x.rows(in + hidden, in + 2 * hidden);
        gates = W.mult(inside);
        tanhC = new SimpleMatrix(hidden, batch);
        SimpleMatrix y = new SimpleMatrix(2 * hidden, batch);
        for (int n = 0; n < batch; n++) {
            for (int g = 0; g < 4 * hidden; g++) {
                double z = gates.get(g, n) + b.get(g, 0);
                gates.set(g, n, g < 3 * hidden ? 1 / (1 + Math.exp(-z)) : Math.tanh(z));
            }
            for (int u = 0; u < hidden; u++) {
                double next = gates.get(hidden + u, n) * c.get(u, n) + gates.get(u, n) * gates.get(3 * hidden + u, n);
                tanhC.set(u, n, Math.tanh(next));
                y.set(u, n, gates.get(2 * hidden + u, n) * tanhC.get(u, n));
                y.set(hidden + u, n, next);
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        int batch = dY.getNumCols();
        SimpleMatrix dZ = new SimpleMatrix(4 * hidden, batch);
        SimpleMatrix dC = new SimpleMatrix(hidden, batch);
        for (int n = 0; n < batch; n++) {
            for (int u = 0; u < hidden; u++) {
                double i = gates.get(u, n);
                double f = gates.get(hidden + u, n);
                double o = gates.get(2 * hidden + u, n);
                double g = gates.get(3 * hidden + u, n);
                double t = tanhC.get(u, n);
                double dH = dY.get(u, n);
                double dNext = dY.get(hidden + u, n) + dH * o * (1 - t * t);
                dZ.set(u, n, dNext * g * i * (1 - i));
                dZ.set(hidden + u, n, dNext * c.get(u, n) * f * (1 - f));
                dZ.set(2 * hidden + u, n, dH * t * o * (1 - o));
                dZ.set(3 * hidden + u, n, dNext * i * (1 - g * g));
                dC.set(u, n, dNext * f);
            }
        }
        dW = dZ.mult(inside.transpose());
        db = new SimpleMatrix(4 * hidden, 1);
        for (int g = 0; g < 4 * hidden; g++) {
            db.set(g, 0, dZ.getRow(g).elementSum());
        }
        return W.transpose().mult(dZ).concatRows(dC);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }
}
