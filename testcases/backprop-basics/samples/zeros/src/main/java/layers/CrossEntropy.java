package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class CrossEntropy implements Loss {

    public double value(SimpleMatrix a, SimpleMatrix y) {
        return 0;
    }

    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        return new SimpleMatrix(a.getNumRows(), a.getNumCols());
    }
}
