package hw3;

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
        return up.elementMult(Mat.map(a, v -> sigma(v) * (1 - sigma(v))));
    }
}
