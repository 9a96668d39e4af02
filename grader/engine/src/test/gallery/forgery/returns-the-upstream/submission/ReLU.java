import org.ejml.simple.SimpleMatrix;

public class ReLU extends RightReLU {

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        dY.setTo(super.backward(dY));
        return dY;
    }
}
