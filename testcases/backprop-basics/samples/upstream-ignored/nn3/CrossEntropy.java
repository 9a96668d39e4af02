package nn3;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class CrossEntropy implements Loss {
    private static final double TINY = 1e-15;

    private static SimpleMatrix clipped(SimpleMatrix p) {
        return Mat.map(p, v -> Math.min(Math.max(v, TINY), 1 - TINY));
    }

    private static SimpleMatrix not(SimpleMatrix m) {
        return Mat.map(m, v -> 1 - v);
    }

    public double value(SimpleMatrix prediction, SimpleMatrix y) {
        var p = clipped(prediction);
        var log1 = y.elementMult(p.elementLog());
        var log0 = not(y).elementMult(not(p).elementLog());
        return -log1.plus(log0).elementSum() / p.getNumCols();
    }

    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix y) {
        var p = clipped(prediction);
        return p.minus(y).elementDiv(p.elementMult(not(p))).divide(p.getNumCols());
    }
}
