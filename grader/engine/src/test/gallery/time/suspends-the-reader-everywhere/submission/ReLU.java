import org.ejml.simple.SimpleMatrix;

public class ReLU extends RightReLU {

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Suspending.reader();
        return super.forward(x);
    }
}
