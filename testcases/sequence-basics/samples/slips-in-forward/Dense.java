import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Dense implements Layer {

    private final int in, out;
    private final SimpleMatrix W, b;
    private SimpleMatrix x;
    private SimpleMatrix dW, db;

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
        out = W.getNumRows();
        in = W.getNumCols();
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        int batch = x.getNumCols();
        SimpleMatrix y = new SimpleMatrix(out, batch);
        for (int n = 0; n < batch; n++) {
            for (int i = 0; i < out; i++) {
                double sum = 0;
                for (int j = 0; j < in; j++) {
                    sum += W.get(i, j) * x.get(j, n);
                }
                y.set(i, n, sum);
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        int batch = dY.getNumCols();
        dW = new SimpleMatrix(out, in);
        db = new SimpleMatrix(out, 1);
        SimpleMatrix dX = new SimpleMatrix(in, batch);
        for (int i = 0; i < out; i++) {
            double sum = 0;
            for (int n = 0; n < batch; n++) {
                sum += dY.get(i, n);
            }
            db.set(i, 0, sum);
            for (int j = 0; j < in; j++) {
                double product = 0;
                for (int n = 0; n < batch; n++) {
                    product += dY.get(i, n) * x.get(j, n);
                    dX.set(j, n, dX.get(j, n) + W.get(i, j) * dY.get(i, n));
                }
                dW.set(i, j, product);
            }
        }
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }
}
