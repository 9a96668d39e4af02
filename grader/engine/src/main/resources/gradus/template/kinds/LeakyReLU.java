package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * The leaky rectifier, {@code y = x} where {@code x > 0} and {@code y = slope x} elsewhere, entry by entry.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #forward}</td><td>{@code y = x} where {@code x > 0}, else {@code y = slope x}</td><td>{@code [@x@]}</td></tr>
 *   <tr><td>{@link #backward}</td><td>{@code dL/dx = dL/dy} where {@code x > 0}, else {@code slope dL/dy}</td><td>{@code [@x@]}</td></tr>
 * </table>
 *
 * <p>At the kink we agree on the slope: where {@code x = 0}, {@code dL/dx = slope dL/dy}. There are no matrices to learn, so
 * {@code gradients()} may stay as it is inherited.
 */
public class @CLASS@ implements Layer {

    private final double slope;

    /** @param slope of the function where x is not positive */
    public @CLASS@(double slope) {
        this.slope = slope;
    }

    /**
     * Computes {@code y = x} where {@code x > 0}, else {@code y = slope x}; remember what {@link #backward} needs.
     *
     * @param x the input, {@code [@x@]}; not to be changed
     * @return y, {@code [@x@]}
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        throw new UnsupportedOperationException("@CLASS@.forward: y = x where x > 0, else slope x");
    }

    /**
     * Computes {@code dL/dx = dL/dy} where {@code x > 0}, else {@code slope dL/dy}.
     *
     * @param dY {@code dL/dy}, {@code [@x@]}; not to be changed
     * @return {@code dL/dx}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        throw new UnsupportedOperationException(
                "@CLASS@.backward: dL/dx = dL/dy where x > 0, else slope dL/dy");
    }
}
