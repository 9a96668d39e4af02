package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right layer, for wrong ones to change one formula of. It keeps copies, so that one slip does not lead to another. */
class PlainDense implements Layer {

    final SimpleMatrix W;
    final SimpleMatrix b;
    SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix dW = new SimpleMatrix(0, 0);
    private SimpleMatrix db = new SimpleMatrix(0, 0);

    PlainDense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W.copy();
        this.b = b.copy();
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return y(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        dW = dW(dY);
        db = db(dY);
        return dX(dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }

    SimpleMatrix y(SimpleMatrix x) {
        return W.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
    }

    SimpleMatrix dX(SimpleMatrix dY) {
        return W.transpose().mult(dY);
    }

    SimpleMatrix dW(SimpleMatrix dY) {
        return dY.mult(x.transpose());
    }

    SimpleMatrix db(SimpleMatrix dY) {
        return dY.mult(SimpleMatrix.ones(dY.getNumCols(), 1));
    }
}
