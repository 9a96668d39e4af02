import org.ejml.simple.SimpleMatrix;

public class Sigmoid extends RightSigmoid {

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Suspending.reader();
        return super.forward(x);
    }
}
