package nn3;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Sigmoid implements Layer {
    private SimpleMatrix a;

    private static double sigma(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    public SimpleMatrix forward(SimpleMatrix in) {
        a = Mat.map(in, Sigmoid::sigma);
        return a;
    }

    public SimpleMatrix backward(SimpleMatrix up) {
        return Mat.map(a, v -> v * (1 - v));
    }
}
