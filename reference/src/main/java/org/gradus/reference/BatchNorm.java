package org.gradus.reference;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Batch normalisation as in training, {@code y = gamma xhat + beta} with {@code xhat = (x - m) / sqrt(v + epsilon)}, m the mean and v
 * the variance of the row: each feature by itself, over the samples of the batch. The variance is that of all samples, divided by their
 * number. No statistics are kept for later; {@link BatchNormEvaluation} is given them.
 *
 * <p>Shapes: x and y {@code [n x batch]}, columns are samples; gamma and beta {@code [n x 1]}. Gradients of gamma and beta are summed
 * over the samples.
 *
 * <p>Source: Ioffe, Szegedy: Batch Normalization (2015), algorithm 1, and the gradients of section 3, which are the chain rule through
 * m and v.
 */
public final class BatchNorm implements Layer {

    private final GainAndBias affine;
    private final Deviation deviation;
    private SimpleMatrix xhat = new SimpleMatrix(0, 0);
    private SimpleMatrix deviations = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param gamma what each entry is multiplied by, a column
     * @param beta what is added to each entry, of the same shape
     * @param epsilon what is added to the variance
     * @throws IllegalArgumentException if gamma is no column, beta has another shape, or epsilon is not finite and positive
     */
    public BatchNorm(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
        this.affine = new GainAndBias(gamma, beta);
        this.deviation = new Deviation(epsilon);
    }

    /** @throws IllegalArgumentException if x has another height than gamma */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        affine.requireInput(x);
        SimpleMatrix centred = x.minus(means(x)); // x - m
        deviations = deviation.of(means(centred.elementMult(centred))); // sqrt(v + epsilon), v = 1/batch sum (x - m)^2
        xhat = centred.elementDiv(deviations); // xhat = (x - m) / sqrt(v + epsilon)
        return affine.forward(xhat); // y = gamma xhat + beta
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(xhat, "dY", dY);
        gradients = GainAndBias.gradients(dY, xhat);
        SimpleMatrix g = affine.backward(dY); // g = dL/dxhat = gamma dL/dy
        // dL/dx = (g - mean(g) - xhat mean(g xhat)) / sqrt(v + epsilon)
        return g.minus(means(g))
                .minus(xhat.elementMult(means(g.elementMult(xhat))))
                .elementDiv(deviations);
    }

    /** Returns dL/dgamma and dL/dbeta under the names gamma and beta; nothing before the first {@link #backward}. */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    /** The mean of its row in place of every entry. */
    private static SimpleMatrix means(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double e) -> matrix.getRow(row).elementSum() / matrix.getNumCols());
    }
}
