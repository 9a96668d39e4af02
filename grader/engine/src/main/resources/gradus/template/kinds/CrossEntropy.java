package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Binary cross entropy on probabilities, summed over the outputs, averaged over the samples.
 *
 * <p>The prediction a holds probabilities between 0 and 1, as a sigmoid gives them; the target y is between 0 and 1 as
 * well. log is the natural logarithm, and {@code 0 log 0 = 0}: a term whose weight y (or {@code 1 - y}) is 0 counts as 0,
 * in the value and in the gradient.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #value}</td><td>{@code L = -1/batch * sum of (y log a + (1 - y) log(1 - a))}</td>
 *     <td>one number</td></tr>
 *   <tr><td>{@link #gradient}</td><td>{@code dL/da = 1/batch * ((1 - y) / (1 - a) - y / a)}</td>
 *     <td>{@code [@x@]}</td></tr>
 * </table>
 */
public class @CLASS@ implements Loss {

    /**
     * Computes {@code L = -1/batch * sum of (y log a + (1 - y) log(1 - a))}.
     *
     * @param prediction a, {@code [@x@]}, probabilities; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return L, one number
     */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException(
                "@CLASS@.value: L = -1/batch * sum of (y log a + (1 - y) log(1 - a)), with 0 log 0 = 0");
    }

    /**
     * Computes {@code dL/da = 1/batch * ((1 - y) / (1 - a) - y / a)}, entry by entry.
     *
     * @param prediction a, {@code [@x@]}, probabilities; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return {@code dL/da}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("@CLASS@.gradient: dL/da = 1/batch * ((1 - y) / (1 - a) - y / a),"
                + " entry by entry; a term whose numerator is 0 counts as 0");
    }
}
