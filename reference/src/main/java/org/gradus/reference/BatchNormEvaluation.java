package org.gradus.reference;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Batch normalisation after training, {@code y = gamma xhat + beta} with {@code xhat = (x - mean) / sqrt(variance + epsilon)}: mean and
 * variance are those that were kept in training, and the same whatever x is. Nothing is learnt about them.
 *
 * <p>Shapes: x and y {@code [n x batch]}, columns are samples; gamma, beta, mean and variance {@code [n x 1]}. Gradients of gamma and beta
 * are summed over the samples.
 *
 * <p>Source: Ioffe, Szegedy: Batch Normalization (2015), algorithm 2, step 11, with the statistics as constants.
 */
public final class BatchNormEvaluation implements Layer {

    private final GainAndBias affine;
    private final SimpleMatrix mean;
    private final SimpleMatrix deviations;
    private SimpleMatrix xhat = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param gamma what each entry is multiplied by, a column
     * @param beta what is added to each entry, of the same shape
     * @param mean what is subtracted from each entry, of the same shape
     * @param variance of each row, of the same shape
     * @param epsilon what is added to the variance
     * @throws IllegalArgumentException if gamma is no column, another matrix has another shape, a variance is below 0, or epsilon is not
     *     finite and positive
     */
    public BatchNormEvaluation(
            SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
        this.affine = new GainAndBias(gamma, beta);
        Shapes.requireLike(gamma, "mean", mean);
        Shapes.requireLike(gamma, "variance", variance);
        if (variance.elementMin() < 0) {
            throw new IllegalArgumentException("variance: expected no entry below 0 but was " + variance.elementMin());
        }
        this.mean = mean;
        this.deviations = new Deviation(epsilon).of(variance);
    }

    /** @throws IllegalArgumentException if x has another height than gamma */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        affine.requireInput(x);
        // xhat = (x - mean) / sqrt(variance + epsilon)
        xhat = x.elementOp((int i, int column, double e) -> (e - mean.get(i)) / deviations.get(i));
        return affine.forward(xhat); // y = gamma xhat + beta
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(xhat, "dY", dY);
        gradients = GainAndBias.gradients(dY, xhat);
        // dL/dx = gamma dL/dy / sqrt(variance + epsilon)
        return affine.backward(dY).elementOp((int i, int column, double g) -> g / deviations.get(i));
    }

    /** Returns dL/dgamma and dL/dbeta under the names gamma and beta; nothing before the first {@link #backward}. */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
