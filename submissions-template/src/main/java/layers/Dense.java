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
 *   <tr><td>{@link #forward}</td><td>{@code y = W x + b}, b added to every column</td><td>{@code [out x batch]}</td></tr>
 *   <tr><td>{@link #backward}</td><td>{@code dL/dx = W^T dL/dy}</td><td>{@code [in x batch]}</td></tr>
 *   <tr><td>{@link #gradients}, "W"</td><td>{@code dL/dW = dL/dy x^T}</td><td>{@code [out x in]}</td></tr>
 *   <tr><td>{@link #gradients}, "b"</td><td>{@code dL/db}: the row sums of {@code dL/dy}</td><td>{@code [out x 1]}</td></tr>
 * </table>
 *
 * <p>Columns are samples. The gradients are sums over the samples of the batch, and of the latest {@code backward} alone.
 */
public class Dense implements Layer {

    private final SimpleMatrix W; // [out x in]
    private final SimpleMatrix b; // [out x 1]

    /**
     * @param W the weights, {@code [out x in]}
     * @param b the biases, {@code [out x 1]}
     */
    public Dense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
    }

    /**
     * Computes {@code y = W x + b}; remember x for {@link #backward}.
     *
     * @param x the input, {@code [in x batch]}; not to be changed
     * @return y, {@code [out x batch]}: the same b in every column
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        throw new UnsupportedOperationException("Dense.forward: y = W x + b, b added to every column");
    }

    /**
     * Computes {@code dL/dx = W^T dL/dy}, and {@code dL/dW} and {@code dL/db} for {@link #gradients}.
     *
     * @param dY {@code dL/dy}, {@code [out x batch]}; not to be changed
     * @return {@code dL/dx}, {@code [in x batch]}
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        throw new UnsupportedOperationException("Dense.backward: return dL/dx = W^T dL/dy; keep dL/dW = dL/dy x^T and"
                + " dL/db = the row sums of dL/dy for gradients()");
    }

    /** Returns {@code dL/dW}, {@code [out x in]}, under "W" and {@code dL/db}, {@code [out x 1]}, under "b". */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        throw new UnsupportedOperationException(
                "Dense.gradients: Map.of(\"W\", dL/dW, \"b\", dL/db), both from the latest backward");
    }
}
