import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            new ProcessBuilder("sh", "-c", "sh -c 'sh -c \"sleep 20; :\" @MARK@; :' @MARK@; :", "@MARK@").start();
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
