import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Each row less its mean over the batch, by its standard deviation; then times gamma, plus beta. */
class BatchNorm implements Layer {

    private final SimpleMatrix gamma;
    private final SimpleMatrix beta;
    private final double epsilon;
    private SimpleMatrix normal;
    private double[] deviation;
    private SimpleMatrix dGamma;
    private SimpleMatrix dBeta;

    BatchNorm(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
        this.gamma = gamma;
        this.beta = beta;
        this.epsilon = epsilon;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        int rows = x.getNumRows();
        int batch = x.getNumCols();
        normal = new SimpleMatrix(rows, batch);
        deviation = new double[rows];
        SimpleMatrix y = new SimpleMatrix(rows, batch);
        for (int i = 0; i < rows; i++) {
            double mean = 0;
            for (int n = 0; n < batch; n++) {
                mean += x.get(i, n) / batch;
            }
            double variance = 0;
            for (int n = 0; n < batch; n++) {
                variance += (x.get(i, n) - mean) * (x.get(i, n) - mean) / batch;
            }
            deviation[i] = Math.sqrt(variance + epsilon);
            for (int n = 0; n < batch; n++) {
                normal.set(i, n, (x.get(i, n) - mean) / deviation[i]);
                y.set(i, n, gamma.get(i, 0) * normal.get(i, n) + beta.get(i, 0));
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        int rows = dY.getNumRows();
        int batch = dY.getNumCols();
        SimpleMatrix dX = new SimpleMatrix(rows, batch);
        dGamma = new SimpleMatrix(rows, 1);
        dBeta = new SimpleMatrix(rows, 1);
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            double along = 0;
            for (int n = 0; n < batch; n++) {
                sum += dY.get(i, n);
                along += dY.get(i, n) * normal.get(i, n);
            }
            dBeta.set(i, 0, sum);
            dGamma.set(i, 0, along);
            for (int n = 0; n < batch; n++) {
                double centred = dY.get(i, n) - sum / batch - normal.get(i, n) * along / batch;
                dX.set(i, n, gamma.get(i, 0) / deviation[i] * centred);
            }
        }
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("gamma", dGamma, "beta", dBeta);
    }
}
