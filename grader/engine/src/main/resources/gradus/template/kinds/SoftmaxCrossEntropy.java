package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Softmax and cross entropy in one, on logits, averaged over the samples.
 *
 * <p>The prediction holds the logits z, one column for each sample; the target y is one-hot: a single 1 in each column.
 * For one column, {@code p = exp(z) / sum of exp(z)} and {@code loss = -sum of y log p}.
 *
 * <table>
 *   <caption>What to compute</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #value}</td><td>{@code L = 1/batch * sum of y (log(sum of exp(z)) - z)}</td><td>one number</td></tr>
 *   <tr><td>{@link #gradient}</td><td>{@code dL/dz = 1/batch * (p - y)}</td><td>{@code [@x@]}</td></tr>
 * </table>
 *
 * <p>The sums inside p and the logarithm go down one column. exp(800) is more than a double can hold; p does not change
 * when the same number is taken from every entry of a column, for example its maximum.
 */
public class @CLASS@ implements Loss {

    /**
     * Computes {@code L = 1/batch * sum of y (log(sum of exp(z)) - z)}; finite for logits of 800 and -800, too.
     *
     * @param prediction the logits z, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}, one-hot columns; not to be changed
     * @return L, one number
     */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("@CLASS@.value: L = -1/batch * sum of y log p with"
                + " log p = z - log(sum of exp(z)); subtract the maximum of each column first");
    }

    /**
     * Computes {@code dL/dz = 1/batch * (p - y)}.
     *
     * @param prediction the logits z, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}, one-hot columns; not to be changed
     * @return {@code dL/dz}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("@CLASS@.gradient: dL/dz = 1/batch * (p - y) with"
                + " p = exp(z) / sum of exp(z), column by column");
    }
}
