import course.Rows;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class SigmoidAdapter implements Layer {

    private final Sigmoid sigmoid = new Sigmoid();

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return Rows.columns(sigmoid.forward(Rows.of(x)));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return Rows.columns(sigmoid.backward(Rows.of(dY)));
    }
}
