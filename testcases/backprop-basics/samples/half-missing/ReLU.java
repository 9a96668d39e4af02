import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class ReLU implements Layer {

    SimpleMatrix in;

    public SimpleMatrix forward(SimpleMatrix x) {
        in = x;
        SimpleMatrix out = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                if (x.get(i, j) > 0) {
                    out.set(i, j, x.get(i, j));
                }
            }
        }
        return out;
    }

    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
        for (int i = 0; i < dY.getNumRows(); i++) {
            for (int j = 0; j < dY.getNumCols(); j++) {
                if (in.get(i, j) > 0) {
                    dX.set(i, j, dY.get(i, j));
                }
            }
        }
        return dX;
    }
}
