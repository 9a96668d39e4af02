import java.util.concurrent.CountDownLatch;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    private static final Object LOCK = new Object();

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
        CountDownLatch held = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            synchronized (LOCK) {
                held.countDown();
                while (true) {
                    Thread.yield();
                }
            }
        });
        holder.setDaemon(true);
        holder.start();
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        synchronized (LOCK) {
            holder.interrupt();
        }
    }
}
