package org.gradus.engine.assignment;

import java.util.Comparator;
import org.gradus.engine.protocol.Facet;

/**
 * Which quantity of which step of a test case is expected: {@code dense1.y}, {@code dense1.gradients.W}, {@code loss.value}.
 *
 * @param step the layer's id, {@link #LOSS} or {@link #OPTIMIZER}
 * @param quantity the facet that the quantity is: forward (written {@code y}), dX, gradients, value, gradient, firstStep or laterSteps
 */
public record ExpectedKey(String step, Facet quantity) implements Comparable<ExpectedKey> {

    /** The step of the loss; no layer has this id. */
    public static final String LOSS = "loss";

    /** The step of an optimizer; no layer has this id. */
    public static final String OPTIMIZER = "optimizer";

    private static final String OUTPUT = "y";
    private static final String BLOCK_OF_OUTPUT = OUTPUT + ".";
    private static final Comparator<ExpectedKey> BY_STEP =
            Comparator.comparing(ExpectedKey::step).thenComparing(ExpectedKey::quantity);

    /** @throws IllegalArgumentException if the step cannot have the quantity */
    public ExpectedKey {
        boolean fits = switch (quantity.kind()) {
            case FORWARD, FORWARD_BLOCK, INPUT_GRADIENT, INPUT_GRADIENT_BLOCK, PARAMETER_GRADIENT ->
                !step.equals(LOSS) && !step.equals(OPTIMIZER);
            case VALUE, LOSS_GRADIENT -> step.equals(LOSS);
            case FIRST_STEP, LATER_STEPS -> step.equals(OPTIMIZER);
            case STABILITY, CONDUCT, CHAIN, TRAINS -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException("quantity: " + step + " has no " + quantity);
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is no step's quantity
     */
    public static ExpectedKey parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("text: '" + text + "' is not step.quantity");
        }
        return new ExpectedKey(text.substring(0, dot), quantity(text.substring(dot + 1)));
    }

    private static Facet quantity(String name) {
        if (name.equals(OUTPUT)) {
            return Facet.FORWARD;
        }
        return name.startsWith(BLOCK_OF_OUTPUT)
                ? Facet.FORWARD.block(name.substring(BLOCK_OF_OUTPUT.length()))
                : Facet.parse(name);
    }

    /** Whether it is a quantity of the chain's end. */
    public boolean isOfTheEnd() {
        return step.equals(LOSS);
    }

    /** Whether it is a quantity of an optimizer. */
    public boolean isOfAnOptimizer() {
        return step.equals(OPTIMIZER);
    }

    /** Whether the quantity comes of the way back, of a layer's {@code backward} or the loss's {@code gradient}. */
    public boolean isBackward() {
        return !quantity.whole().equals(Facet.FORWARD) && !quantity.equals(Facet.VALUE);
    }

    /** Where it stands in the case's file, as a JSON pointer. */
    public String pointer() {
        return "/expected/" + this;
    }

    @Override
    public int compareTo(ExpectedKey other) {
        return BY_STEP.compare(this, other);
    }

    /** As in files. */
    @Override
    public String toString() {
        return step + "." + name(quantity);
    }

    private static String name(Facet quantity) {
        return switch (quantity.kind()) {
            case FORWARD -> OUTPUT;
            case FORWARD_BLOCK -> BLOCK_OF_OUTPUT + quantity.parameter();
            default -> quantity.toString();
        };
    }
}
