package org.gradus.layer;

import org.ejml.simple.SimpleMatrix;

/**
 * A loss, the last step of a network: one number that says how far the prediction is from the target, and its gradient.
 *
 * <p><b>Shapes.</b> Columns are samples: the prediction and the target are {@code [out x batch]}, and so is the gradient.
 *
 * <p><b>Sum or mean?</b> A loss <em>averages</em> over the samples: its value is the sum of the samples' losses divided by
 * their number, and its gradient carries the same factor {@code 1/batch}. What happens over the outputs of one sample (sum
 * or mean) is stated by each loss.
 *
 * <p><b>Who may change what.</b> Do not write into the prediction or the target, neither at once nor in a later call. A
 * gradient that you returned must not change when the loss is used again. Each call answers for its own arguments, whatever
 * was asked before: {@link #gradient} may be called without a {@link #value} before it, or after that of another prediction,
 * and the other way round. Two losses must not share anything that changes.
 *
 * <p><b>Example.</b> The mean absolute error, summed over the outputs: {@code L = 1/batch * sum |prediction - target|}:
 *
 * <pre>{@code
 * public class AbsoluteError implements Loss {
 *     public double value(SimpleMatrix prediction, SimpleMatrix target) {
 *         return prediction.minus(target).elementOp((int row, int column, double e) -> Math.abs(e)).elementSum()
 *                 / prediction.getNumCols();
 *     }
 *
 *     public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
 *         return prediction.minus(target).elementOp((int row, int column, double e) -> Math.signum(e))
 *                 .divide(prediction.getNumCols());
 *     }
 * }
 * }</pre>
 */
public interface Loss {

    /**
     * Computes the loss, averaged over the samples of the batch.
     *
     * @param prediction what the network said, {@code [out x batch]}; not to be changed
     * @param target what it should have said, {@code [out x batch]}; not to be changed
     * @return the loss, one number
     */
    double value(SimpleMatrix prediction, SimpleMatrix target);

    /**
     * Computes {@code dL/dprediction}, the factor {@code 1/batch} included.
     *
     * @param prediction what the network said, {@code [out x batch]}; not to be changed
     * @param target what it should have said, {@code [out x batch]}; not to be changed
     * @return the gradient, {@code [out x batch]}
     */
    SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target);
}
