package convnet;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Y = max(0, X) */
public final class ReLU implements Layer {

    private SimpleMatrix mask;

    @Override
    public SimpleMatrix forward(SimpleMatrix X) {
        mask = X.elementOp((int row, int column, double x) -> x > 0 ? 1 : 0);
        return X.elementMult(mask);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.elementMult(mask);
    }
}
