import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        super.backward(dY);
        return new SimpleMatrix(65_536, 0);
    }
}
