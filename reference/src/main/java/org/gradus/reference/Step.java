package org.gradus.reference;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;

/**
 * What one layer of a chain did, forward and backward: all that is needed to ask the same of another layer in its place.
 *
 * @param x the input, {@code [in x batch]}
 * @param y the output, {@code [out x batch]}
 * @param dY the upstream gradient {@code dL/dy}, {@code [out x batch]}
 * @param dX {@code dL/dx}, {@code [in x batch]}: the upstream gradient of the layer before
 * @param gradients {@code dL/dparameter} by name, summed over the batch, sorted by name
 */
public record Step(
        SimpleMatrix x, SimpleMatrix y, SimpleMatrix dY, SimpleMatrix dX, Map<String, SimpleMatrix> gradients) {
    public Step {
        gradients = Collections.unmodifiableMap(new TreeMap<>(gradients));
    }

    /**
     * Returns {@code dL/dparameter} for one parameter.
     *
     * @throws IllegalArgumentException if the layer has no parameter of this name
     */
    public SimpleMatrix gradient(String name) {
        SimpleMatrix gradient = gradients.get(name);
        if (gradient == null) {
            throw new IllegalArgumentException("name: expected one of " + gradients.keySet() + " but was " + name);
        }
        return gradient;
    }
}
