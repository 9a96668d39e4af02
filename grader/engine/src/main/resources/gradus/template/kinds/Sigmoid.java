package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * The logistic function, {@code a = sigma(z) = 1 / (1 + exp(-z))}, entry by entry.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #forward}</td><td>{@code a = 1 / (1 + exp(-z))}</td><td>{@code [@x@]}</td></tr>
 *   <tr><td>{@link #backward}</td><td>{@code dL/dz = dL/da * sigma'(z)}</td><td>{@code [@x@]}</td></tr>
 * </table>
 *
 * <p>{@code sigma'(z) = sigma(z) (1 - sigma(z))}, and {@code *} is the product entry by entry. z may be far from 0, 800
 * and -800 included: nothing may become NaN there. There are no parameters, so {@code gradients()} may stay as it is
 * inherited.
 */
public class @CLASS@ implements Layer {

    /**
     * Computes {@code a = 1 / (1 + exp(-z))}; remember what {@link #backward} needs.
     *
     * @param z the input, {@code [@x@]}; not to be changed
     * @return a, {@code [@x@]}, every entry between 0 and 1
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        throw new UnsupportedOperationException("@CLASS@.forward: a = 1 / (1 + exp(-z)), entry by entry");
    }

    /**
     * Computes {@code dL/dz = dL/da * sigma'(z)}.
     *
     * @param dA {@code dL/da}, {@code [@x@]}; not to be changed
     * @return {@code dL/dz}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dA) {
        throw new UnsupportedOperationException(
                "@CLASS@.backward: dL/dz = dL/da * sigma'(z), entry by entry; sigma'(z) = sigma(z) (1 - sigma(z))");
    }
}
