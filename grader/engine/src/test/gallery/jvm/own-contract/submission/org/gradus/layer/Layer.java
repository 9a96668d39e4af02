package org.gradus.layer;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

public interface Layer {
    default SimpleMatrix forward(SimpleMatrix x) {
        return x;
    }

    default SimpleMatrix backward(SimpleMatrix dY) {
        return dY;
    }

    default Map<String, SimpleMatrix> gradients() {
        return Map.of();
    }
}
