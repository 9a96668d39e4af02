import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** a = 1 / (1 + exp(-z)) */
public class Sigmoid implements Layer {

    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        return z.negative().elementExp().plus(1).elementPower(-1);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dA) {
        return dA;
    }
}
