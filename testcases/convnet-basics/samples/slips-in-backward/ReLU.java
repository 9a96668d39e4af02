import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class ReLU implements Layer {

    private boolean[][] open;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        int rows = x.getNumRows();
        int batch = x.getNumCols();
        open = new boolean[rows][batch];
        SimpleMatrix y = new SimpleMatrix(rows, batch);
        for (int i = 0; i < rows; i++) {
            for (int n = 0; n < batch; n++) {
                open[i][n] = x.get(i, n) > 0;
                y.set(i, n, Math.max(0, x.get(i, n)));
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = dY.copy();
        for (int i = 0; i < dX.getNumRows(); i++) {
            for (int n = 0; n < dX.getNumCols(); n++) {
                if (!open[i][n]) {
                    dX.set(i, n, 0);
                }
            }
        }
        return dX;
    }
}
