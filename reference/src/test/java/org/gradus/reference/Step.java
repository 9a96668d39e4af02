package org.gradus.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * What one layer of a chain did, forward and backward.
 *
 * @param x the input, {@code [in x batch]}
 * @param y the output, {@code [out x batch]}
 * @param dY the upstream gradient {@code dL/dy}, {@code [out x batch]}
 * @param dX {@code dL/dx}, {@code [in x batch]}: the upstream gradient of the layer before
 * @param gradients {@code dL/dparameter} by name, summed over the batch, sorted by name
 */
record Step(SimpleMatrix x, SimpleMatrix y, SimpleMatrix dY, SimpleMatrix dX, Map<String, SimpleMatrix> gradients) {
    Step {
        gradients = Collections.unmodifiableMap(new TreeMap<>(gradients));
    }

    /** What a layer does that stands alone. */
    static Step of(Layer layer, SimpleMatrix x, SimpleMatrix dY) {
        return of(List.of(layer), x, y -> dY).get(0);
    }

    /** What each layer of a chain does, if the gradient behind it depends on its output so. */
    static List<Step> of(List<Layer> layers, SimpleMatrix x, UnaryOperator<SimpleMatrix> upstream) {
        List<SimpleMatrix> values = new ArrayList<>(List.of(x));
        layers.forEach(layer -> values.add(layer.forward(values.get(values.size() - 1))));
        SimpleMatrix dY = upstream.apply(values.get(layers.size()));
        Deque<Step> steps = new ArrayDeque<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            SimpleMatrix dX = layers.get(i).backward(dY);
            steps.addFirst(new Step(
                    values.get(i), values.get(i + 1), dY, dX, layers.get(i).gradients()));
            dY = dX;
        }
        return List.copyOf(steps);
    }

    SimpleMatrix gradient(String name) {
        return Objects.requireNonNull(gradients.get(name), name);
    }
}
