package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** -(y log a + (1 - y) log(1 - a)), summed over the outputs, averaged over the batch */
public class CrossEntropy implements Loss {

    @Override
    public double value(SimpleMatrix a, SimpleMatrix y) {
        SimpleMatrix terms = a.elementOp((i, j, p) -> xLogY(y.get(i, j), p) + xLogY(1 - y.get(i, j), 1 - p));
        return -terms.elementSum() / a.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        return a.elementOp((i, j, p) -> ratio(1 - y.get(i, j), 1 - p) - ratio(y.get(i, j), p))
                .divide(a.getNumCols());
    }

    private static double xLogY(double x, double y) {
        return x == 0 ? 0 : x * Math.log(y); // 0 log 0 = 0
    }

    private static double ratio(double x, double y) {
        return x == 0 ? 0 : x / y;
    }
}
