import org.ejml.simple.SimpleMatrix;

public class Sigmoid extends RightSigmoid {

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return x.scale(2);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.scale(2);
    }
}
