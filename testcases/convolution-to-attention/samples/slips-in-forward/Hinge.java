import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** max(0, s_j - s_right + 1) over the wrong classes j; the mean over the samples. */
class Hinge implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        double sum = 0;
        for (int n = 0; n < prediction.getNumCols(); n++) {
            int right = right(target, n);
            for (int j = 0; j < prediction.getNumRows(); j++) {
                if (j >= 0) {
                    sum += Math.max(0, prediction.get(j, n) - prediction.get(right, n) + 1);
                }
            }
        }
        return sum / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        int batch = prediction.getNumCols();
        SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), batch);
        for (int n = 0; n < batch; n++) {
            int right = right(target, n);
            for (int j = 0; j < prediction.getNumRows(); j++) {
                if (j != right && prediction.get(j, n) - prediction.get(right, n) + 1 > 0) {
                    gradient.set(j, n, 1.0 / batch);
                    gradient.set(right, n, gradient.get(right, n) - 1.0 / batch);
                }
            }
        }
        return gradient;
    }

    private static int right(SimpleMatrix target, int n) {
        for (int j = 0; j < target.getNumRows(); j++) {
            if (target.get(j, n) == 1) {
                return j;
            }
        }
        throw new IllegalArgumentException("no class is the right one of sample " + n);
    }
}
