import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** h = tanh(Wx x + Wh h0 + b), a column for each sample. */
class RecurrentStep implements Layer {

    private final SimpleMatrix Wx;
    private final SimpleMatrix Wh;
    private final SimpleMatrix b;
    private final SimpleMatrix h0;
    private SimpleMatrix x;
    private SimpleMatrix h;
    private Map<String, SimpleMatrix> gradients = Map.of();

    RecurrentStep(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b, SimpleMatrix h0) {
        this.Wx = Wx;
        this.Wh = Wh;
        this.b = b;
        this.h0 = h0;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        int hidden = b.getNumRows();
        h = new SimpleMatrix(hidden, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int i = 0; i < hidden; i++) {
                double z = b.get(i, 0);
                for (int j = 0; j < x.getNumRows(); j++) {
                    z += Wx.get(i, j) * x.get(j, n);
                }
                for (int j = 0; j < hidden; j++) {
                    z += Wh.get(i, j) * h0.get(j, n);
                }
                h.set(i, n, Math.tanh(z));
            }
        }
        return h;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dZ = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
        for (int i = 0; i < dY.getNumRows(); i++) {
            for (int n = 0; n < dY.getNumCols(); n++) {
                dZ.set(i, n, dY.get(i, n) * (1 - h.get(i, n) * h.get(i, n)));
            }
        }
        SimpleMatrix db = new SimpleMatrix(b.getNumRows(), 1);
        for (int i = 0; i < dZ.getNumRows(); i++) {
            for (int n = 0; n < dZ.getNumCols(); n++) {
                db.set(i, 0, db.get(i, 0) + dZ.get(i, n));
            }
        }
        gradients = Map.of(
                "Wx", dZ.mult(x.transpose()),
                "Wh", dZ.mult(h0.transpose()),
                "b", db,
                "h0", Wh.mult(dZ));
        return Wx.transpose().mult(dZ);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
