package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** a = 1 / (1 + exp(-z)) */
public class Sigmoid implements Layer {
    private SimpleMatrix a;

    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        a = z.negative().elementExp().plus(1).elementPower(-1);
        return a;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dA) {
        SimpleMatrix slope = a.elementMult(a.negative().plus(1)); // a (1 - a)
        return dA.elementMult(slope);
    }
}
