package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Sigmoid implements Layer {

    public SimpleMatrix forward(SimpleMatrix z) {
        return new SimpleMatrix(z.getNumRows(), z.getNumCols());
    }

    public SimpleMatrix backward(SimpleMatrix dA) {
        return new SimpleMatrix(dA.getNumRows(), dA.getNumCols());
    }
}
