package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** factor * (sum or mean over the outputs) of (a - y)^2, averaged over the batch */
public class SquaredError implements Loss {
    private final double factor;
    private final boolean meanOverOutputs;

    public SquaredError(double factor, boolean meanOverOutputs) {
        this.factor = factor;
        this.meanOverOutputs = meanOverOutputs;
    }

    @Override
    public double value(SimpleMatrix a, SimpleMatrix y) {
        SimpleMatrix e = a.minus(y);
        return scale(a) * e.elementMult(e).elementSum();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        return a.minus(y).scale(2 * scale(a));
    }

    private double scale(SimpleMatrix a) {
        int outputs = meanOverOutputs ? a.getNumRows() : 1;
        return factor / (outputs * a.getNumCols());
    }
}
