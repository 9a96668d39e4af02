package org.gradus.engine.check.exam.zoo;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right layer, for wrong ones to change one thing of. */
class RightDense implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    RightDense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W.copy();
        this.b = b.copy();
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return W.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        gradients = Map.of("W", dY.mult(x.transpose()), "b", dY.mult(SimpleMatrix.ones(x.getNumCols(), 1)));
        return W.transpose().mult(dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    /** All gradients, one of them replaced. */
    Map<String, SimpleMatrix> gradientsBut(String name, SimpleMatrix other) {
        Map<String, SimpleMatrix> changed = new TreeMap<>(gradients);
        changed.put(name, other);
        return changed;
    }

    SimpleMatrix gradient(String name) {
        return Objects.requireNonNull(gradients.get(name), name);
    }
}
