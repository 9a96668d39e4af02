import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * The student's layer takes one sample, and its backward takes a step of the learning rate at once: with rate 1 the step is the
 * gradient. Each sample has a fresh object, so that a step changes nothing for the next.
 */
public class DenseAdapter implements Layer {

    private final Matrix W;
    private final double[] b;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix dW = new SimpleMatrix(0, 0);
    private SimpleMatrix db = new SimpleMatrix(0, 0);

    public DenseAdapter(SimpleMatrix W, SimpleMatrix b) {
        this.W = new Matrix(W.toArray2());
        this.b = b.getDDRM().getData().clone();
        new Dense(this.W.copy(), this.b.clone());
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        SimpleMatrix y = new SimpleMatrix(b.length, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            y.setColumn(n, 0, new Dense(W.copy(), b.clone()).forward(column(x, n)));
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        dW = new SimpleMatrix(W.rows(), W.columns());
        db = new SimpleMatrix(b.length, 1);
        for (int n = 0; n < x.getNumCols(); n++) {
            Dense dense = new Dense(W.copy(), b.clone());
            dense.forward(column(x, n));
            dX.setColumn(n, 0, dense.backward(column(dY, n), 1));
            for (int o = 0; o < b.length; o++) {
                db.set(o, 0, db.get(o, 0) + b[o] - dense.b[o]);
                for (int i = 0; i < W.columns(); i++) {
                    dW.set(o, i, dW.get(o, i) + W.get(o, i) - dense.W.get(o, i));
                }
            }
        }
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }

    private static double[] column(SimpleMatrix matrix, int n) {
        return matrix.getColumn(n).getDDRM().getData().clone();
    }
}
