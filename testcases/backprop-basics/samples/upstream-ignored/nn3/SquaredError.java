package nn3;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SquaredError implements Loss {
    private final double factor;
    private final boolean meanOverOutputs;

    public SquaredError(double factor, boolean meanOverOutputs) {
        this.factor = factor;
        this.meanOverOutputs = meanOverOutputs;
    }

    public double value(SimpleMatrix a, SimpleMatrix y) {
        return factor * Math.pow(a.minus(y).normF(), 2) / count(a);
    }

    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        return a.minus(y).scale(2 * factor / count(a));
    }

    private int count(SimpleMatrix a) {
        return meanOverOutputs ? a.getNumElements() : a.getNumCols();
    }
}
