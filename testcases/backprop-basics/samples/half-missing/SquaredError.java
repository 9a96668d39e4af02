import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SquaredError implements Loss {

    public SquaredError(double factor, boolean mean) {
    }

    public double value(SimpleMatrix a, SimpleMatrix y) {
        double total = 0;
        for (int s = 0; s < a.getNumCols(); s++) {
            for (int i = 0; i < a.getNumRows(); i++) {
                double diff = a.get(i, s) - y.get(i, s);
                total += diff * diff;
            }
        }
        return total / a.getNumCols();
    }

    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        SimpleMatrix g = new SimpleMatrix(a.getNumRows(), a.getNumCols());
        for (int i = 0; i < a.getNumRows(); i++) {
            for (int s = 0; s < a.getNumCols(); s++) {
                g.set(i, s, 2 * (a.get(i, s) - y.get(i, s)) / a.getNumCols());
            }
        }
        return g;
    }
}
