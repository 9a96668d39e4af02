package org.gradus.reference.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** A law that holds for a kind of layer, loss or optimizer, so that a check which needs it may be made. */
public enum Trait {
    /**
     * A batch is its samples side by side. Of a layer: each column of y and of dL/dx comes from the same column of x and of
     * dL/dy, and a parameter's gradient is the sum of the samples' gradients. Of a loss: its value is the mean of the
     * samples' values, and its gradient holds the samples' gradients divided by their number.
     */
    SAMPLES_INDEPENDENT,

    /** Of a layer: for the same x, dL/dx and the parameters' gradients are linear in dL/dy, and 0 where it is 0. */
    LINEAR_IN_UPSTREAM,

    /**
     * Entry by entry. Of a layer: y has the shape of x, and each entry of y and of dL/dx comes from the same entry of x and
     * of dL/dy. Of a loss: each entry of the gradient comes from the same entry of prediction and target, and the shape.
     * Of an optimizer: each entry of the result comes from the same entry of all parameters and gradients.
     */
    ELEMENTWISE;

    /** The word for it in an assignment: {@code samples-independent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what {@link #word} writes.
     *
     * @throws IllegalArgumentException if there is no such word
     */
    public static Trait of(String word) {
        return Arrays.stream(values())
                .filter(trait -> trait.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("word: '" + word + "' names no trait"));
    }
}
