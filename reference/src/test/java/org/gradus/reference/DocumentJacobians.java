package org.gradus.reference;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Jacobians as document 002 writes them, read off a layer by unit upstream gradients. */
final class DocumentJacobians {

    private DocumentJacobians() {}

    /** dy/dx, [out x in]: row i is dL/dx for L = y_i. */
    static SimpleMatrix byInput(Layer layer, SimpleMatrix x) {
        int out = layer.forward(x).getNumRows();
        SimpleMatrix jacobian = new SimpleMatrix(out, x.getNumRows());
        for (int i = 0; i < out; i++) {
            jacobian.insertIntoThis(i, 0, layer.backward(unit(out, i)).transpose());
        }
        return jacobian;
    }

    /** dy_i/dp, in the shape of the parameter p. */
    static SimpleMatrix byParameter(Layer layer, SimpleMatrix x, int i, String parameter) {
        int out = layer.forward(x).getNumRows();
        Step step = new Chain(List.of(layer)).backward(x, unit(out, i)).get(0);
        return step.gradient(parameter);
    }

    private static SimpleMatrix unit(int rows, int i) {
        SimpleMatrix unit = new SimpleMatrix(rows, 1);
        unit.set(i, 0, 1);
        return unit;
    }
}
