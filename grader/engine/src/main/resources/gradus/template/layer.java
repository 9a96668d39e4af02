package layers;

@IMPORT@import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * A layer, {@code y = f(x)}: the task says which.
 *
 * <table>
 *   <caption>What to return</caption>
 *   <tr><th>method</th><th>what</th><th>shape</th></tr>
 *   <tr><td>{@link #forward}</td><td>@FORWARD@</td><td>{@code [@y@]}</td></tr>
 *   <tr><td>{@link #backward}</td><td>@DX@</td><td>{@code [@x@]}</td></tr>
@ROWS@ * </table>
 *
 * <p>Columns are samples. The gradients are sums over the samples of the batch, and of the latest {@code backward} alone.
@SIZES@ */
public class @CLASS@ implements Layer {
@CONSTRUCTOR@
    /**
     * Computes y; remember what {@link #backward} needs.
     *
     * @param x the input, {@code [@x@]}; not to be changed
     * @return y, {@code [@y@]}
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        throw new UnsupportedOperationException("@CLASS@.forward: @FORWARD_TEXT@, [@y@]");
    }

    /**
     * Computes {@code dL/dx}, and what {@link #gradients} returns.
     *
     * @param dY {@code dL/dy}, {@code [@y@]}; not to be changed
     * @return {@code dL/dx}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        throw new UnsupportedOperationException("@CLASS@.backward: @DX_TEXT@, [@x@]");
    }
@GRADIENTS@}
