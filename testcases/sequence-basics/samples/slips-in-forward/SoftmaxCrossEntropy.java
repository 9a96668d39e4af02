import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SoftmaxCrossEntropy implements Loss {

    @Override
    public double value(SimpleMatrix z, SimpleMatrix target) {
        double loss = 0;
        for (int n = 0; n < z.getNumCols(); n++) {
            double max = max(z, n);
            double sum = sum(z, n, max);
            for (int i = 0; i < z.getNumRows(); i++) {
                if (target.get(i, n) == 1) {
                    loss += Math.log(sum) - (z.get(i, n) - max);
                }
            }
        }
        return loss;
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix target) {
        int batch = z.getNumCols();
        SimpleMatrix dZ = new SimpleMatrix(z.getNumRows(), batch);
        for (int n = 0; n < batch; n++) {
            double max = max(z, n);
            double sum = sum(z, n, max);
            for (int i = 0; i < z.getNumRows(); i++) {
                double p = Math.exp(z.get(i, n) - max) / sum;
                dZ.set(i, n, (p - target.get(i, n)) / batch);
            }
        }
        return dZ;
    }

    private static double max(SimpleMatrix z, int n) {
        double max = z.get(0, n);
        for (int i = 1; i < z.getNumRows(); i++) {
            max = Math.max(max, z.get(i, n));
        }
        return max;
    }

    private static double sum(SimpleMatrix z, int n, double max) {
        double sum = 0;
        for (int i = 0; i < z.getNumRows(); i++) {
            sum += Math.exp(z.get(i, n) - max);
        }
        return sum;
    }
}
