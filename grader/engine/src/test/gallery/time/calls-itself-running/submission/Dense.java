import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Thread.currentThread().setName("java) R 1 1");
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
