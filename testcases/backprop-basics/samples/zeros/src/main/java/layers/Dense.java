package layers;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Dense implements Layer {
    private final SimpleMatrix W;
    private final SimpleMatrix b;

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
    }

    public SimpleMatrix forward(SimpleMatrix x) {
        return new SimpleMatrix(W.getNumRows(), x.getNumCols());
    }

    public SimpleMatrix backward(SimpleMatrix dY) {
        return new SimpleMatrix(W.getNumCols(), dY.getNumCols());
    }

    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", new SimpleMatrix(W.getNumRows(), W.getNumCols()), "b", new SimpleMatrix(b.getNumRows(), 1));
    }
}
