import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Sigmoid implements Layer {
    private SimpleMatrix z;

    private static double sigma(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    public SimpleMatrix forward(SimpleMatrix in) {
        z = in;
        return Mat.map(z, Sigmoid::sigma);
    }

    public SimpleMatrix backward(SimpleMatrix up) {
        return up.elementMult(Mat.map(z, v -> sigma(v) * (1 - sigma(v))));
    }
}
