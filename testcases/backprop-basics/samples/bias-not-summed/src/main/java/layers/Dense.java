package layers;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Fully connected layer, y = W x + b. */
public class Dense implements Layer {
    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private SimpleMatrix x;
    private SimpleMatrix dW;
    private SimpleMatrix db;

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix ones = SimpleMatrix.filled(1, x.getNumCols(), 1);
        return W.mult(x).plus(b.mult(ones));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        dW = dY.mult(x.transpose());
        db = dY;
        return W.transpose().mult(dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }
}
