package sequence;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** L = -1/batch * sum of y log p, p = softmax of each column of z. */
public final class SoftmaxCrossEntropy implements Loss {

    @Override
    public double value(SimpleMatrix z, SimpleMatrix y) {
        return -logP(z).elementMult(y).elementSum() / z.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        return logP(z).elementExp().minus(y).divide(z.getNumCols());
    }

    private static SimpleMatrix logP(SimpleMatrix z) {
        SimpleMatrix logP = z.createLike();
        for (int n = 0; n < z.getNumCols(); n++) {
            SimpleMatrix column = z.getColumn(n);
            SimpleMatrix shifted = column.minus(column.elementMax());
            logP.insertIntoThis(0, n, shifted.minus(Math.log(shifted.elementExp().elementSum())));
        }
        return logP;
    }
}
