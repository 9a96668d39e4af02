package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * The rectifier, {@code a = max(0, z)}, entry by entry.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #forward}</td><td>{@code a = max(0, z)}</td><td>{@code [@x@]}</td></tr>
 *   <tr><td>{@link #backward}</td><td>{@code dL/dz = dL/da * relu'(z)}</td><td>{@code [@x@]}</td></tr>
 * </table>
 *
 * <p>{@code relu'(z)} is 1 where {@code z > 0} and 0 elsewhere; at the kink we agree on {@code relu'(0) = 0}. Here
 * {@code *} is the product entry by entry. There are no parameters, so {@code gradients()} may stay as it is inherited.
 */
public class @CLASS@ implements Layer {

    /**
     * Computes {@code a = max(0, z)}; remember what {@link #backward} needs.
     *
     * @param z the input, {@code [@x@]}; not to be changed
     * @return a, {@code [@x@]}
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        throw new UnsupportedOperationException("@CLASS@.forward: a = max(0, z), entry by entry");
    }

    /**
     * Computes {@code dL/dz = dL/da * relu'(z)}.
     *
     * @param dA {@code dL/da}, {@code [@x@]}; not to be changed
     * @return {@code dL/dz}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dA) {
        throw new UnsupportedOperationException(
                "@CLASS@.backward: dL/dz = dL/da * relu'(z), entry by entry; relu'(z) = 1 where z > 0, else 0");
    }
}
