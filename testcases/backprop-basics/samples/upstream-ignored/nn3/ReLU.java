package nn3;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class ReLU implements Layer {
    private SimpleMatrix z;

    public SimpleMatrix forward(SimpleMatrix in) {
        z = in;
        return Mat.map(z, v -> Math.max(v, 0));
    }

    public SimpleMatrix backward(SimpleMatrix up) {
        return up.elementMult(Mat.map(z, v -> v <= 0 ? 0 : 1));
    }
}
