import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    private static void wakeNowAndThen() {
        while (true) {
            sleep(50 - System.nanoTime() / 1_000_000 % 50);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        for (int i = 0; i < 60; i++) {
            Thread awake = new Thread(Dense::wakeNowAndThen);
            awake.setDaemon(true);
            awake.start();
        }
        while (true) {
            sleep(1000);
        }
    }
}
