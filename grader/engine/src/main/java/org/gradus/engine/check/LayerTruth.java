package org.gradus.engine.check;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.layer.Layer;
import org.gradus.wire.MatrixData;

/**
 * What the reference says about one layer, one input and one upstream gradient.
 *
 * @param y the output, {@code [out x batch]}
 * @param dX dL/dx, {@code [in x batch]}
 * @param gradients dL/dparameter by name
 */
public record LayerTruth(MatrixData y, MatrixData dX, SortedMap<String, MatrixData> gradients) {
    public LayerTruth {
        gradients = Collections.unmodifiableSortedMap(new TreeMap<>(gradients));
    }

    /** Asks a fresh reference. */
    public static LayerTruth of(Layer reference, MatrixData x, MatrixData dY) {
        MatrixData y = output(reference, x);
        MatrixData dX = Ejml.data(reference.backward(Ejml.matrix(dY)));
        SortedMap<String, MatrixData> gradients = new TreeMap<>();
        reference.gradients().forEach((name, gradient) -> gradients.put(name, Ejml.data(gradient)));
        return new LayerTruth(y, dX, gradients);
    }

    /** Asks a reference for its output alone. */
    public static MatrixData output(Layer reference, MatrixData x) {
        return Ejml.data(reference.forward(Ejml.matrix(x)));
    }
}
