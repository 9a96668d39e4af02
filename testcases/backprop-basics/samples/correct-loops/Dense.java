import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Dense implements Layer {

    SimpleMatrix W, b;
    SimpleMatrix lastX;
    SimpleMatrix gradW, gradB;

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
    }

    public SimpleMatrix forward(SimpleMatrix x) {
        lastX = x;
        SimpleMatrix y = new SimpleMatrix(W.getNumRows(), x.getNumCols());
        for (int s = 0; s < x.getNumCols(); s++) {
            for (int i = 0; i < W.getNumRows(); i++) {
                double sum = b.get(i, 0);
                for (int k = 0; k < W.getNumCols(); k++) {
                    sum += W.get(i, k) * x.get(k, s);
                }
                y.set(i, s, sum);
            }
        }
        return y;
    }

    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(W.getNumCols(), dY.getNumCols());
        gradW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
        gradB = new SimpleMatrix(W.getNumRows(), 1);
        for (int s = 0; s < dY.getNumCols(); s++) {
            for (int i = 0; i < W.getNumRows(); i++) {
                double d = dY.get(i, s);
                gradB.set(i, 0, gradB.get(i, 0) + d);
                for (int k = 0; k < W.getNumCols(); k++) {
                    gradW.set(i, k, gradW.get(i, k) + d * lastX.get(k, s));
                    dX.set(k, s, dX.get(k, s) + d * W.get(i, k));
                }
            }
        }
        return dX;
    }

    public Map<String, SimpleMatrix> gradients() {
        Map<String, SimpleMatrix> grads = new HashMap<>();
        grads.put("W", gradW);
        grads.put("b", gradB);
        return grads;
    }
}
