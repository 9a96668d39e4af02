package nn3;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SoftmaxCrossEntropy implements Loss {

    private static SimpleMatrix logSoftmax(SimpleMatrix z) {
        int n = z.getNumRows();
        var shifted = z.minus(Mat.down(Mat.colMax(z), n));
        return shifted.minus(Mat.down(Mat.colSums(shifted.elementExp()).elementLog(), n));
    }

    public double value(SimpleMatrix z, SimpleMatrix y) {
        return -logSoftmax(z).elementMult(y).elementSum() / z.getNumCols();
    }

    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        return logSoftmax(z).elementExp().minus(y).divide(z.getNumCols());
    }
}
