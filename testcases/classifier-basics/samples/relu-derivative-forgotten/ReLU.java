import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class ReLU implements Layer {

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        int rows = x.getNumRows();
        int batch = x.getNumCols();
        SimpleMatrix y = new SimpleMatrix(rows, batch);
        for (int i = 0; i < rows; i++) {
            for (int n = 0; n < batch; n++) {
                y.set(i, n, Math.max(0, x.get(i, n)));
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.copy();
    }
}
