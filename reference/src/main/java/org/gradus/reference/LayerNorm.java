package org.gradus.reference;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Layer normalisation, {@code y = gamma xhat + beta} with {@code xhat = (x - m) / sqrt(v + epsilon)}, m the mean and v the variance of
 * the column: each sample by itself. The variance is that of all entries, divided by their number.
 *
 * <p>Shapes: x and y {@code [n x batch]}, columns are samples; gamma and beta {@code [n x 1]}. Gradients of gamma and beta are summed
 * over the samples.
 *
 * <p>Source: Ba, Kiros, Hinton: Layer Normalization (2016), section 3, mu and sigma over the hidden units, and section 5, the gain and
 * the bias; with epsilon under the root, where PyTorch has it. The gradient is the chain rule through m and v.
 */
public final class LayerNorm implements Layer {

    private final SimpleMatrix gamma;
    private final SimpleMatrix beta;
    private final double epsilon;
    private SimpleMatrix xhat = new SimpleMatrix(0, 0);
    private SimpleMatrix deviations = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param gamma what each entry is multiplied by, a column
     * @param beta what is added to each entry, of the same shape
     * @param epsilon what is added to the variance
     * @throws IllegalArgumentException if gamma is no column, beta has another shape, or epsilon is not finite and positive
     */
    public LayerNorm(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
        Shapes.require("gamma", gamma.getNumRows(), 1, gamma);
        Shapes.requireLike(gamma, "beta", beta);
        if (!Double.isFinite(epsilon) || epsilon <= 0) {
            throw new IllegalArgumentException("epsilon: expected a finite number above 0 but was " + epsilon);
        }
        this.gamma = gamma;
        this.beta = beta;
        this.epsilon = epsilon;
    }

    /** @throws IllegalArgumentException if x has another height than gamma */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.require("x", gamma.getNumRows(), x.getNumCols(), x);
        SimpleMatrix centred = x.minus(means(x)); // x - m
        // sqrt(v + epsilon), v = 1/n sum (x - m)^2
        deviations = means(centred.elementMult(centred))
                .elementOp((int row, int column, double v) -> StrictMath.sqrt(v + epsilon));
        xhat = centred.elementDiv(deviations); // xhat = (x - m) / sqrt(v + epsilon)
        return xhat.elementOp((int i, int column, double e) -> gamma.get(i) * e + beta.get(i)); // y = gamma xhat + beta
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(xhat, "dY", dY);
        // dL/dgamma and dL/dbeta: sums of dL/dy xhat and of dL/dy over the samples
        gradients = Map.of("gamma", rowSums(dY.elementMult(xhat)), "beta", rowSums(dY));
        SimpleMatrix g = dY.elementOp((int i, int column, double e) -> gamma.get(i) * e); // g = dL/dxhat = gamma dL/dy
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

    private static SimpleMatrix rowSums(SimpleMatrix matrix) {
        SimpleMatrix sums = new SimpleMatrix(matrix.getNumRows(), 1);
        return sums.elementOp(
                (int row, int column, double e) -> matrix.getRow(row).elementSum());
    }

    /** The mean of its column in place of every entry. */
    private static SimpleMatrix means(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double e) -> matrix.getColumn(column).elementSum() / matrix.getNumRows());
    }
}
