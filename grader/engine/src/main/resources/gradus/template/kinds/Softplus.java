package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Softplus, {@code y = log(1 + exp(x))}, entry by entry.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #forward}</td><td>{@code y = log(1 + exp(x))}</td><td>{@code [@x@]}</td></tr>
 *   <tr><td>{@link #backward}</td><td>{@code dL/dx = dL/dy / (1 + exp(-x))}</td><td>{@code [@x@]}</td></tr>
 * </table>
 *
 * <p>{@code /} goes entry by entry. x may be far from 0, 800 and -800 included: nothing may become NaN or infinite there. There are
 * no parameters, so {@code gradients()} may stay as it is inherited.
 */
public class @CLASS@ implements Layer {

    /**
     * Computes {@code y = log(1 + exp(x))}; remember what {@link #backward} needs.
     *
     * @param x the input, {@code [@x@]}; not to be changed
     * @return y, {@code [@x@]}
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        throw new UnsupportedOperationException("@CLASS@.forward: y = log(1 + exp(x)), entry by entry");
    }

    /**
     * Computes {@code dL/dx = dL/dy / (1 + exp(-x))}.
     *
     * @param dY {@code dL/dy}, {@code [@x@]}; not to be changed
     * @return {@code dL/dx}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        throw new UnsupportedOperationException(
                "@CLASS@.backward: dL/dx = dL/dy / (1 + exp(-x)), entry by entry");
    }
}
