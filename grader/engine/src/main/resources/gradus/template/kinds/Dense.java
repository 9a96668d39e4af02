package layers;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * The fully connected layer, {@code y = W x + b}.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #forward}</td><td>{@code y = W x + b}, b added to every column</td><td>{@code [@y@]}</td></tr>
 *   <tr><td>{@link #backward}</td><td>{@code dL/dx = W^T dL/dy}</td><td>{@code [@x@]}</td></tr>
 *   <tr><td>{@link #gradients}, "W"</td><td>{@code dL/dW = dL/dy x^T}</td><td>{@code [@W@]}</td></tr>
 *   <tr><td>{@link #gradients}, "b"</td><td>{@code dL/db}: the row sums of {@code dL/dy}</td><td>{@code [@b@]}</td></tr>
 * </table>
 *
 * <p>Columns are samples. The gradients are sums over the samples of the batch, and of the latest {@code backward} alone.
 */
public class @CLASS@ implements Layer {

    private final SimpleMatrix W; // [@W@]
    private final SimpleMatrix b; // [@b@]

    /**
     * @param W the weights, {@code [@W@]}
     * @param b the biases, {@code [@b@]}
     */
    public @CLASS@(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
    }

    /**
     * Computes {@code y = W x + b}; remember x for {@link #backward}.
     *
     * @param x the input, {@code [@x@]}; not to be changed
     * @return y, {@code [@y@]}: the same b in every column
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        throw new UnsupportedOperationException("@CLASS@.forward: y = W x + b, b added to every column");
    }

    /**
     * Computes {@code dL/dx = W^T dL/dy}, and {@code dL/dW} and {@code dL/db} for {@link #gradients}.
     *
     * @param dY {@code dL/dy}, {@code [@y@]}; not to be changed
     * @return {@code dL/dx}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        throw new UnsupportedOperationException("@CLASS@.backward: return dL/dx = W^T dL/dy; keep dL/dW = dL/dy x^T and"
                + " dL/db = the row sums of dL/dy for gradients()");
    }

    /** Returns {@code dL/dW}, {@code [@W@]}, under "W" and {@code dL/db}, {@code [@b@]}, under "b". */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        throw new UnsupportedOperationException(
                "@CLASS@.gradients: Map.of(\"W\", dL/dW, \"b\", dL/db), both from the latest backward");
    }
}
