import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        throw new Full();
    }
}
