import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Dense implements Layer {
    public Dense(SimpleMatrix W, SimpleMatrix b) {}
}
