import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        double waste = 0;
        for (int i = 0; i < 20_000; i++) {
            waste += Math.cos(i);
        }
        return waste == 42 ? null : super.forward(x);
    }
}
