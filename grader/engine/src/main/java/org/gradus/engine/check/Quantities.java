package org.gradus.engine.check;

import org.gradus.engine.assignment.Facet;

/** The names of quantities in messages to students. */
public final class Quantities {

    private Quantities() {}

    /** The quantity that a facet is about: {@code y}, {@code dL/dx}, {@code dL/dW} ... */
    public static String name(Facet quantity) {
        return switch (quantity.kind()) {
            case FORWARD -> "y";
            case INPUT_GRADIENT -> "dL/dx";
            case PARAMETER_GRADIENT -> "dL/d" + quantity.parameter();
            case VALUE -> "the loss";
            case LOSS_GRADIENT -> "dL/dprediction";
            case STABILITY, CONDUCT -> quantity.toString();
        };
    }
}
