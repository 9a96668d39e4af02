package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * The squared error with the factor and the reduction that textbooks disagree about.
 *
 * <p>For one sample, {@code loss = factor * sum over the outputs of (a - y)^2}; with {@code meanOverOutputs} the sum is
 * divided by the number of outputs. L is the average of that over the samples of the batch. Here a is the prediction and
 * y the target.
 *
 * <table>
 *   <caption>What to compute; m is the number of outputs if meanOverOutputs, else 1</caption>
 *   <tr><th>method</th><th>formula</th><th>shape</th></tr>
 *   <tr><td>{@link #value}</td><td>{@code L = factor / (m batch) * sum of (a - y)^2}</td><td>one number</td></tr>
 *   <tr><td>{@link #gradient}</td><td>{@code dL/da = 2 factor / (m batch) * (a - y)}</td><td>{@code [@x@]}</td></tr>
 * </table>
 */
public class @CLASS@ implements Loss {

    private final double factor;
    private final boolean meanOverOutputs;

    /**
     * @param factor what the squares are multiplied with: 1, or 0.5 for {@code 1/2 (a - y)^2}
     * @param meanOverOutputs true: average over the outputs of a sample; false: sum over them
     */
    public @CLASS@(double factor, boolean meanOverOutputs) {
        this.factor = factor;
        this.meanOverOutputs = meanOverOutputs;
    }

    /**
     * Computes {@code L = factor / (m batch) * sum of (a - y)^2}.
     *
     * @param prediction a, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return L, one number
     */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("@CLASS@.value: L = factor / (m batch) * sum of (a - y)^2;"
                + " m is the number of outputs if meanOverOutputs, else 1");
    }

    /**
     * Computes {@code dL/da = 2 factor / (m batch) * (a - y)}.
     *
     * @param prediction a, {@code [@x@]}; not to be changed
     * @param target y, {@code [@x@]}; not to be changed
     * @return {@code dL/da}, {@code [@x@]}
     */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("@CLASS@.gradient: dL/da = 2 factor / (m batch) * (a - y);"
                + " m is the number of outputs if meanOverOutputs, else 1");
    }
}
