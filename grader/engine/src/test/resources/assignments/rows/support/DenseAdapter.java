import course.Rows;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** The course's W is [in x out], and dW and db are read after backward. */
public class DenseAdapter implements Layer {

    private final Dense dense;

    public DenseAdapter(SimpleMatrix W, SimpleMatrix b) {
        dense = new Dense(Rows.of(W), b.getDDRM().getData().clone());
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return Rows.columns(dense.forward(Rows.of(x)));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return Rows.columns(dense.backward(Rows.of(dY)));
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", Rows.columns(dense.dW), "b", new SimpleMatrix(dense.db));
    }
}
