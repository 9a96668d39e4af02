package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * The Huber loss, summed over the outputs, averaged over the samples: half the square of an error up to delta, and a line beyond.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #value}</td><td>{@code L = 1/batch * sum of h(a - y)}</td><td>one number</td></tr>
 *   <tr><td>{@link #gradient}</td><td>{@code dL/da = 1/batch * h'(a - y)}</td><td>{@code [@x@]}</td></tr>
 * </table>
 *
 * <p>{@code h(r) = r^2 / 2} where {@code abs(r) <= delta}, else {@code delta (abs(r) - delta / 2)}; {@code h'(r) = r} where
 * {@code abs(r) <= delta}, else {@code delta sign(r)}. Here a is the prediction and y the target.
 */
public class @CLASS@ implements Loss {

    private final double delta;

    /** @param delta up to which an error is squared */
    public @CLASS@(double delta) {
        this.delta = delta;
    }

    /**
     * Computes {@code L = 1/batch * sum of h(a - y)}.
     *
     * @param prediction a, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return L, one number
     */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException(
                "@CLASS@.value: L = 1/batch * sum of h(a - y); h(r) = r^2 / 2 where abs(r) <= delta, else delta (abs(r) - delta / 2)");
    }

    /**
     * Computes {@code dL/da = 1/batch * h'(a - y)}.
     *
     * @param prediction a, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return the gradient, {@code [@x@]}
     */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException(
                "@CLASS@.gradient: dL/da = 1/batch * h'(a - y); h'(r) = r where abs(r) <= delta, else delta sign(r)");
    }
}
