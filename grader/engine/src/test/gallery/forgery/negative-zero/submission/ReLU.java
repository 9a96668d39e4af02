import org.ejml.simple.SimpleMatrix;

public class ReLU extends RightReLU {

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        SimpleMatrix y = super.forward(x);
        for (int i = 0; i < y.getNumElements(); i++) {
            y.set(i, y.get(i) == 0 ? (i % 2 == 0 ? -0.0 : Double.MIN_VALUE) : y.get(i));
        }
        return y;
    }
}
