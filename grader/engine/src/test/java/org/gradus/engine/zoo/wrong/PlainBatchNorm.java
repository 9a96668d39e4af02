package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right batch normalisation, for wrong ones to change one formula of. */
class PlainBatchNorm implements Layer {

    final SimpleMatrix gamma;
    final SimpleMatrix beta;
    final double epsilon;
    SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix dGamma = new SimpleMatrix(0, 0);
    private SimpleMatrix dBeta = new SimpleMatrix(0, 0);

    PlainBatchNorm(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
        this.gamma = gamma.copy();
        this.beta = beta.copy();
        this.epsilon = epsilon;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return y(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        dGamma = dGamma(dY);
        dBeta = dBeta(dY);
        return dX(dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("gamma", dGamma, "beta", dBeta);
    }

    SimpleMatrix y(SimpleMatrix x) {
        return times(gamma, normalised(x)).plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
    }

    SimpleMatrix dX(SimpleMatrix dY) {
        SimpleMatrix g = times(gamma, dY);
        SimpleMatrix xhat = normalised(x);
        return g.minus(means(g))
                .minus(xhat.elementMult(means(g.elementMult(xhat))))
                .elementDiv(deviations(x));
    }

    SimpleMatrix dGamma(SimpleMatrix dY) {
        return rowSums(dY.elementMult(normalised(x)));
    }

    SimpleMatrix dBeta(SimpleMatrix dY) {
        return rowSums(dY);
    }

    SimpleMatrix normalised(SimpleMatrix x) {
        return x.minus(means(x)).elementDiv(deviations(x));
    }

    SimpleMatrix deviations(SimpleMatrix x) {
        return variances(x).plus(epsilon).elementPower(0.5);
    }

    SimpleMatrix variances(SimpleMatrix x) {
        SimpleMatrix centred = x.minus(means(x));
        return means(centred.elementMult(centred));
    }

    /** The mean of its row in place of every entry. */
    static SimpleMatrix means(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double any) -> matrix.getRow(row).elementSum() / matrix.getNumCols());
    }

    static SimpleMatrix times(SimpleMatrix column, SimpleMatrix matrix) {
        return matrix.elementOp((int row, int sample, double e) -> column.get(row) * e);
    }

    static SimpleMatrix rowSums(SimpleMatrix matrix) {
        return matrix.mult(SimpleMatrix.ones(matrix.getNumCols(), 1));
    }
}
