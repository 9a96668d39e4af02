import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        if (Script.isNew()) {
            Script.doze(2000);
        }
        return super.forward(x);
    }
}
