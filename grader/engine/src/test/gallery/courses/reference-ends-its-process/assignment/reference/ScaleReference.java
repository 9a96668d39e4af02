import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** y = diag(s) x, dL/dx = diag(s) dL/dy, dL/ds = the row sums of dL/dy * x. */
class ScaleReference implements Layer {

    private final SimpleMatrix s;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix dS = new SimpleMatrix(0, 0);

    ScaleReference(SimpleMatrix s) {
        this.s = s;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        System.exit(0);
        return scaled(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix products = dY.elementMult(x);
        dS = new SimpleMatrix(s.getNumRows(), 1);
        for (int row = 0; row < s.getNumRows(); row++) {
            dS.set(row, 0, products.getRow(row).elementSum());
        }
        return scaled(dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("s", dS);
    }

    private SimpleMatrix scaled(SimpleMatrix matrix) {
        SimpleMatrix scaled = matrix.copy();
        for (int row = 0; row < matrix.getNumRows(); row++) {
            for (int column = 0; column < matrix.getNumCols(); column++) {
                scaled.set(row, column, s.get(row, 0) * matrix.get(row, column));
            }
        }
        return scaled;
    }
}
