import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** What the mask keeps, scaled up by the share that is kept. Nothing is learnt about the mask, so there is no gradient of it. */
class Dropout implements Layer {

    private final SimpleMatrix mask;
    private final double keep;

    Dropout(SimpleMatrix mask, double keep) {
        this.mask = mask;
        this.keep = keep;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return masked(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return masked(dY).scale(keep);
    }

    private SimpleMatrix masked(SimpleMatrix matrix) {
        SimpleMatrix masked = new SimpleMatrix(matrix.getNumRows(), matrix.getNumCols());
        for (int i = 0; i < matrix.getNumRows(); i++) {
            for (int n = 0; n < matrix.getNumCols(); n++) {
                masked.set(i, n, mask.get(i, n) * matrix.get(i, n) / keep);
            }
        }
        return masked;
    }
}
