package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** a = max(0, z) */
public class ReLU implements Layer {
    private SimpleMatrix z;

    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        this.z = z;
        return z.elementOp((row, column, v) -> v > 0 ? v : 0);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dA) {
        SimpleMatrix slope = z.elementOp((row, column, v) -> v > 0 ? 1 : 0);
        return dA.elementMult(slope);
    }
}
