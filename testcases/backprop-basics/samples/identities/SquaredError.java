import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SquaredError implements Loss {

    public SquaredError(double factor, boolean meanOverOutputs) {
    }

    public double value(SimpleMatrix a, SimpleMatrix y) {
        return a.elementSum();
    }

    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        return a;
    }
}
