import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        Map<Object, Object> gradients = new HashMap<>();
        gradients.put(null, W);
        gradients.put("x".repeat(1_000_000), W);
        gradients.put(this, this);
        return (Map) gradients;
    }
}
