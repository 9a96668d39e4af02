package org.gradus.engine.check;

import org.gradus.engine.protocol.Facet;

/** The names of quantities in messages to students. */
public final class QuantityNames {

    private QuantityNames() {}

    /** The quantity as files name it: {@code y}, {@code dX}, {@code gradients.W} ... */
    public static String key(Facet quantity) {
        return quantity.equals(Facet.FORWARD) ? "y" : quantity.toString();
    }

    /** What an earlier call returned. */
    public static String ofEarlierCall(Facet quantity) {
        return switch (quantity.kind()) {
            case FORWARD -> "y of an earlier forward";
            case INPUT_GRADIENT -> "dL/dx of an earlier backward";
            case FORWARD_BLOCK, INPUT_GRADIENT_BLOCK -> block(quantity, ofEarlierCall(quantity.whole()));
            case PARAMETER_GRADIENT -> name(quantity) + " of an earlier gradients()";
            case VALUE -> "an earlier value";
            case LOSS_GRADIENT -> "an earlier gradient";
            case FIRST_STEP, LATER_STEPS -> "the result of an earlier step";
            case STABILITY, CONDUCT, CHAIN, TRAINS -> quantity.toString();
        };
    }

    /** What the latest call of the main method returned, when other methods were called after it. */
    public static String ofLatestCall(Facet quantity) {
        return switch (quantity.kind()) {
            case FORWARD -> "y of the latest forward";
            case FIRST_STEP -> "the result of the first step";
            default -> "the latest value";
        };
    }

    private static String block(Facet block, String whole) {
        return "block " + block.parameter() + " of " + whole;
    }

    /** The quantity that a facet is about: {@code y}, {@code dL/dx}, {@code block h of dL/dx}, {@code dL/dW} ... */
    public static String name(Facet quantity) {
        return switch (quantity.kind()) {
            case FORWARD -> "y";
            case INPUT_GRADIENT -> "dL/dx";
            case FORWARD_BLOCK, INPUT_GRADIENT_BLOCK -> block(quantity, name(quantity.whole()));
            case PARAMETER_GRADIENT -> "dL/d" + quantity.parameter();
            case VALUE -> "the loss";
            case LOSS_GRADIENT -> "dL/dprediction";
            case FIRST_STEP -> "the parameter after the first step";
            case LATER_STEPS -> "the parameter after the latest step";
            case STABILITY, CONDUCT, CHAIN, TRAINS -> quantity.toString();
        };
    }
}
