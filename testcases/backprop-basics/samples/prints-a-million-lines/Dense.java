import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Dense implements Layer {
    private final SimpleMatrix w, b;
    private SimpleMatrix x, dW, db;

    public Dense(SimpleMatrix w, SimpleMatrix b) {
        this.w = w;
        this.b = b;
    }

    public SimpleMatrix forward(SimpleMatrix in) {
        x = in;
        return w.mult(x).plus(Mat.across(b, x.getNumCols()));
    }

    public SimpleMatrix backward(SimpleMatrix up) {
        dW = up.mult(x.transpose());
        db = Mat.rowSums(up);
        return w.transpose().mult(up);
    }

    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }
}
