import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    private SimpleMatrix returned;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        if (returned != null) {
            returned.fill(1);
        }
        returned = super.forward(x);
        return returned;
    }
}
