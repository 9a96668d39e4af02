import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SoftmaxCrossEntropy implements Loss {

    /** log(sum of exp) of one column */
    static double logSumExp(SimpleMatrix z, int s) {
        double max = z.get(0, s);
        for (int i = 1; i < z.getNumRows(); i++) {
            if (z.get(i, s) > max) {
                max = z.get(i, s);
            }
        }
        double sum = 0;
        for (int i = 0; i < z.getNumRows(); i++) {
            sum += Math.exp(z.get(i, s) - max);
        }
        return max + Math.log(sum);
    }

    public double value(SimpleMatrix z, SimpleMatrix t) {
        double total = 0;
        for (int s = 0; s < z.getNumCols(); s++) {
            double lse = logSumExp(z, s);
            for (int i = 0; i < z.getNumRows(); i++) {
                total += t.get(i, s) * (lse - z.get(i, s));
            }
        }
        return total / z.getNumCols();
    }

    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix t) {
        SimpleMatrix g = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int s = 0; s < z.getNumCols(); s++) {
            double lse = logSumExp(z, s);
            for (int i = 0; i < z.getNumRows(); i++) {
                double p = Math.exp(z.get(i, s) - lse);
                g.set(i, s, (p - t.get(i, s)) / z.getNumCols());
            }
        }
        return g;
    }
}
