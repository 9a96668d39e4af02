import java.util.Map;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        while (true) {
            try {
                Thread.sleep(0, 1);
                throw new IllegalStateException();
            } catch (Throwable e) {
                Thread.interrupted();
            }
        }
    }
}
