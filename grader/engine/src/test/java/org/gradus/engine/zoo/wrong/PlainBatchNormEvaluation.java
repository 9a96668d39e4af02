package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right batch normalisation by given statistics, for wrong ones to change one formula of. */
class PlainBatchNormEvaluation implements Layer {

    final SimpleMatrix gamma;
    final SimpleMatrix beta;
    final SimpleMatrix mean;
    final SimpleMatrix variance;
    final double epsilon;
    SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix dGamma = new SimpleMatrix(0, 0);
    private SimpleMatrix dBeta = new SimpleMatrix(0, 0);

    PlainBatchNormEvaluation(
            SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
        this.gamma = gamma.copy();
        this.beta = beta.copy();
        this.mean = mean.copy();
        this.variance = variance.copy();
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
        return affine(normalised(x));
    }

    SimpleMatrix dX(SimpleMatrix dY) {
        return times(gamma.elementDiv(deviation()), dY);
    }

    SimpleMatrix dGamma(SimpleMatrix dY) {
        return rowSums(dY.elementMult(normalised(x)));
    }

    SimpleMatrix dBeta(SimpleMatrix dY) {
        return rowSums(dY);
    }

    SimpleMatrix affine(SimpleMatrix normalised) {
        return normalised.elementOp((int row, int sample, double e) -> gamma.get(row) * e + beta.get(row));
    }

    SimpleMatrix normalised(SimpleMatrix x) {
        return dividedBy(deviation(), centred(x));
    }

    SimpleMatrix centred(SimpleMatrix x) {
        return x.elementOp((int row, int sample, double e) -> e - mean.get(row));
    }

    SimpleMatrix deviation() {
        return variance.plus(epsilon).elementPower(0.5);
    }

    static SimpleMatrix times(SimpleMatrix column, SimpleMatrix matrix) {
        return matrix.elementOp((int row, int sample, double e) -> column.get(row) * e);
    }

    static SimpleMatrix dividedBy(SimpleMatrix column, SimpleMatrix matrix) {
        return matrix.elementOp((int row, int sample, double e) -> e / column.get(row));
    }

    /** The mean of its row in place of every entry. */
    static SimpleMatrix means(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double any) -> matrix.getRow(row).elementSum() / matrix.getNumCols());
    }

    static SimpleMatrix rowSums(SimpleMatrix matrix) {
        return matrix.mult(SimpleMatrix.ones(matrix.getNumCols(), 1));
    }
}
