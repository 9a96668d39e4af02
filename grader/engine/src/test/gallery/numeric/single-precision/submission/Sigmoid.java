import org.ejml.simple.SimpleMatrix;

public class Sigmoid extends RightSigmoid {

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        SimpleMatrix y = super.forward(x);
        for (int i = 0; i < y.getNumElements(); i++) {
            y.set(i, (float) y.get(i));
        }
        return y;
    }
}
