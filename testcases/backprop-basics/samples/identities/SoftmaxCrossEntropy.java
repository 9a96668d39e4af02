import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SoftmaxCrossEntropy implements Loss {

    public double value(SimpleMatrix a, SimpleMatrix y) {
        return a.elementSum();
    }

    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        return a;
    }
}
