import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** The mean of |prediction - target| over all entries. */
class MeanAbsoluteError implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        double sum = 0;
        for (int i = 0; i < prediction.getNumRows(); i++) {
            for (int n = 0; n < prediction.getNumCols(); n++) {
                sum += Math.abs(prediction.get(i, n) - target.get(i, n));
            }
        }
        return sum / prediction.getNumElements();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
        for (int i = 0; i < prediction.getNumRows(); i++) {
            for (int n = 0; n < prediction.getNumCols(); n++) {
                gradient.set(i, n, Math.signum(prediction.get(i, n) - target.get(i, n)));
            }
        }
        return gradient;
    }
}
