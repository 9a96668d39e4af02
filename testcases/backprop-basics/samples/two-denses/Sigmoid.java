import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Sigmoid implements Layer {

    SimpleMatrix out;

    static double sigmoid(double z) {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    public SimpleMatrix forward(SimpleMatrix x) {
        out = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                out.set(i, j, sigmoid(x.get(i, j)));
            }
        }
        return out;
    }

    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
        for (int i = 0; i < dY.getNumRows(); i++) {
            for (int j = 0; j < dY.getNumCols(); j++) {
                double a = out.get(i, j);
                dX.set(i, j, dY.get(i, j) * a * (1 - a));
            }
        }
        return dX;
    }
}
