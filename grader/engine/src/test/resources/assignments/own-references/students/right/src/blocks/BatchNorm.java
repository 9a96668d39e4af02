package blocks;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Back step by step: through the scaled rows, the variance and the mean. */
public final class BatchNorm implements Layer {

    private final SimpleMatrix gamma;
    private final SimpleMatrix beta;
    private final double epsilon;
    private SimpleMatrix centred = new SimpleMatrix(0, 0);
    private SimpleMatrix variance = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    public BatchNorm(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
        this.gamma = gamma;
        this.beta = beta;
        this.epsilon = epsilon;
    }

    private static SimpleMatrix sums(SimpleMatrix matrix) {
        return matrix.mult(SimpleMatrix.ones(matrix.getNumCols(), 1));
    }

    private static SimpleMatrix acrossBatch(SimpleMatrix column, int batch) {
        return column.mult(SimpleMatrix.ones(1, batch));
    }

    private SimpleMatrix inverseDeviation() {
        return variance.plus(epsilon).elementPower(-0.5);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        int batch = x.getNumCols();
        centred = x.minus(acrossBatch(sums(x).divide(batch), batch));
        variance = sums(centred.elementMult(centred)).divide(batch);
        return centred.elementMult(acrossBatch(gamma.elementMult(inverseDeviation()), batch))
                .plus(acrossBatch(beta, batch));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        int batch = dY.getNumCols();
        SimpleMatrix inverse = acrossBatch(inverseDeviation(), batch);
        gradients = Map.of("gamma", sums(dY.elementMult(centred).elementMult(inverse)), "beta", sums(dY));
        SimpleMatrix dNormal = dY.elementMult(acrossBatch(gamma, batch));
        SimpleMatrix dVariance = sums(dNormal.elementMult(centred))
                .elementMult(variance.plus(epsilon).elementPower(-1.5))
                .scale(-0.5);
        SimpleMatrix dCentred = dNormal.elementMult(inverse)
                .plus(centred.elementMult(acrossBatch(dVariance, batch)).scale(2.0 / batch));
        return dCentred.minus(acrossBatch(sums(dCentred).divide(batch), batch));
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
