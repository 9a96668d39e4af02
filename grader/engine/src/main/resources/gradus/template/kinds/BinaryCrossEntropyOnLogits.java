package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Sigmoid and binary cross entropy in one, on logits, summed over the outputs, averaged over the samples.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #value}</td><td>{@code L = -1/batch * sum of (y log p + (1 - y) log(1 - p))}</td><td>one number</td></tr>
 *   <tr><td>{@link #gradient}</td><td>{@code dL/dz = 1/batch * (p - y)}</td><td>{@code [@x@]}</td></tr>
 * </table>
 *
 * <p>The prediction holds the logits z, and {@code p = 1 / (1 + exp(-z))}; the target y is between 0 and 1. z may be far from 0, 800
 * and -800 included: nothing may become NaN or infinite there. {@code -log p = log(1 + exp(-z))} helps.
 */
public class @CLASS@ implements Loss {

    /**
     * Computes {@code L = -1/batch * sum of (y log p + (1 - y) log(1 - p))}.
     *
     * @param prediction the logits z, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return L, one number
     */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException(
                "@CLASS@.value: L = -1/batch * sum of (y log p + (1 - y) log(1 - p)) with p = 1 / (1 + exp(-z))");
    }

    /**
     * Computes {@code dL/dz = 1/batch * (p - y)}.
     *
     * @param prediction the logits z, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return the gradient, {@code [@x@]}
     */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException(
                "@CLASS@.gradient: dL/dz = 1/batch * (p - y) with p = 1 / (1 + exp(-z))");
    }
}
