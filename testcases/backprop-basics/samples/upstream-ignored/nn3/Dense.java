package nn3;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Dense implements Layer {
    private final SimpleMatrix w, b;
    private SimpleMatrix x, dY;

    public Dense(SimpleMatrix w, SimpleMatrix b) {
        this.w = w;
        this.b = b;
    }

    public SimpleMatrix forward(SimpleMatrix in) {
        x = in;
        return w.mult(x).plus(Mat.across(b, x.getNumCols()));
    }

    public SimpleMatrix backward(SimpleMatrix up) {
        dY = up;
        return w.transpose().mult(dY);
    }

    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dY.mult(x.transpose()), "b", Mat.rowSums(dY));
    }
}
