package org.gradus.layer;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * One layer of a network, differentiated by hand: {@code y = f(x)} forward, {@code dL/dx} backward.
 *
 * <p><b>Shapes.</b> Columns are samples: x {@code [in x batch]}, y {@code [out x batch]}; weights are W
 * {@code [out x in]}, biases b {@code [out x 1]}. A batch may hold a single sample, and the next call may bring a batch
 * of another size.
 *
 * <p><b>Parameters</b> come in through the constructor, in the order that the assignment declares. A layer never changes
 * its parameters: a layer with other parameters is another object.
 *
 * <p><b>Sum or mean?</b> Averaging over the samples belongs to the {@link Loss} alone. The gradients of a layer are
 * <em>sums</em> over the samples of the batch: no factor {@code 1/batch} here.
 *
 * <p><b>Who may change what.</b>
 *
 * <ul>
 *   <li>Do not write into a matrix that you were given: not into x, not into dY, not into a parameter, neither at once nor in
 *       a later call.
 *   <li>You may keep a reference to what you were given, and return it: the caller promises not to write into what it
 *       passed or received.
 *   <li>A matrix that you returned must not change when the layer is used again, nor one that was in the map of
 *       {@code gradients}; the map itself you may fill anew.
 *   <li>Two layers, of the same sizes or of others, must not share anything that changes: no static fields for what
 *       {@code forward} remembers, or for sizes.
 * </ul>
 *
 * <p><b>Example.</b> A layer that scales every row by its own factor, {@code y = diag(s) x}:
 *
 * <pre>{@code
 * public class Scale implements Layer {
 *     private final SimpleMatrix s; // [n x 1]
 *     private SimpleMatrix x;       // of the latest forward, [n x batch]
 *     private SimpleMatrix dS;      // of the latest backward, [n x 1]
 *
 *     public Scale(SimpleMatrix s) {
 *         this.s = s;
 *     }
 *
 *     public SimpleMatrix forward(SimpleMatrix x) {
 *         this.x = x;
 *         return s.diag().mult(x);                             // y = diag(s) x
 *     }
 *
 *     public SimpleMatrix backward(SimpleMatrix dY) {
 *         SimpleMatrix ones = SimpleMatrix.filled(x.getNumCols(), 1, 1);
 *         dS = dY.elementMult(x).mult(ones);                   // dL/ds = sum over the samples of dY * x
 *         return s.diag().mult(dY);                            // dL/dx = diag(s) dY
 *     }
 *
 *     public Map<String, SimpleMatrix> gradients() {
 *         return Map.of("s", dS);
 *     }
 * }
 * }</pre>
 */
public interface Layer {

    /**
     * Computes the output {@code y = f(x)} and remembers what {@link #backward} will need.
     *
     * @param x the input, {@code [in x batch]}; not to be changed
     * @return y, {@code [out x batch]}: as many columns as x has
     */
    SimpleMatrix forward(SimpleMatrix x);

    /**
     * Computes {@code dL/dx} from the upstream gradient {@code dL/dy}, by the chain rule and for the input of the latest
     * {@link #forward}; remembers the gradients of the parameters for {@link #gradients}.
     *
     * <p>It may be called more than once after one forward; each call starts afresh and nothing adds up.
     *
     * @param dY the upstream gradient {@code dL/dy}, {@code [out x batch]}: the shape of the latest y; not to be changed
     * @return {@code dL/dx}, {@code [in x batch]}: the shape of the latest x
     */
    SimpleMatrix backward(SimpleMatrix dY);

    /**
     * Returns {@code dL/dp} of the latest {@link #backward} for every parameter p, under the parameter's name and in its
     * shape, summed over the samples of the batch. Asked again it returns the same, after another {@link #forward} too, until
     * the next {@link #backward}.
     *
     * @return for a fully connected layer {@code Map.of("W", dW, "b", db)}; empty where there is no parameter
     */
    default Map<String, SimpleMatrix> gradients() {
        return Map.of();
    }
}
