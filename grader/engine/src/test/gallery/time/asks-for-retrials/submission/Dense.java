import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        if (Script.isNew()) {
            Script.work(500);
        }
        Thread thread = new Thread(() -> {});
        thread.start();
        return super.forward(x).scale(1.01);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return super.backward(dY.scale(1.03));
    }
}
