import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            CLibrary.call("mq_open", "/@MARK@", 0102, 0666, 0);
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
