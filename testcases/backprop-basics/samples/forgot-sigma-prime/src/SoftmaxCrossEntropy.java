import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** softmax and cross entropy in one, on logits */
public class SoftmaxCrossEntropy implements Loss {

    @Override
    public double value(SimpleMatrix z, SimpleMatrix y) {
        double sum = 0;
        for (int j = 0; j < z.getNumCols(); j++) {
            SimpleMatrix shifted = shifted(z, j);
            double logSum = Math.log(shifted.elementExp().elementSum());
            sum += shifted.minus(logSum).elementMult(y.extractVector(false, j)).elementSum();
        }
        return -sum / z.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        SimpleMatrix p = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int j = 0; j < z.getNumCols(); j++) {
            SimpleMatrix exp = shifted(z, j).elementExp();
            p.insertIntoThis(0, j, exp.divide(exp.elementSum()));
        }
        return p.minus(y).divide(z.getNumCols());
    }

    /** Column j without its maximum: exp cannot overflow then. */
    private static SimpleMatrix shifted(SimpleMatrix z, int j) {
        SimpleMatrix column = z.extractVector(false, j);
        return column.minus(column.elementMax());
    }
}
