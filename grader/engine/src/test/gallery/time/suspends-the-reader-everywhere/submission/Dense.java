import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Suspending.reader();
        return super.forward(x);
    }
}
