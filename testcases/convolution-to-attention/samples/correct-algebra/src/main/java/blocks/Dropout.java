package blocks;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public final class Dropout implements Layer {

    private final SimpleMatrix factors;

    public Dropout(SimpleMatrix mask, double keep) {
        factors = mask.divide(keep);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return factors.elementMult(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return factors.elementMult(dY);
    }
}
