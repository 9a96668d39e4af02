import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Recurrent implements Layer {

    private final SimpleMatrix Wx, Wh, b, h0;
    private final int features, hidden, steps;
    private SimpleMatrix x, y, dWx, dWh, db, dH0;

    public Recurrent(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
        this.Wx = Wx;
        this.Wh = Wh;
        this.b = b;
        this.h0 = h0;
        this.steps = steps;
        features = Wx.getNumCols();
        hidden = Wh.getNumRows();
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        y = new SimpleMatrix(steps * hidden, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int t = 0; t < steps; t++) {
                for (int i = 0; i < hidden; i++) {
                    double z = b.get(i, 0);
                    for (int j = 0; j < features; j++) {
                        z += Wx.get(i, j) * x.get(t * features + j, n);
                    }
                    for (int j = 0; j < hidden; j++) {
                        z += Wh.get(i, j) * h(t - 1, j, n);
                    }
                    y.set(t * hidden + i, n, Math.tanh(z));
                }
            }
        }
        return y.copy();
    }

    /** What step t came to; before the first step it is h0. */
    private double h(int t, int i, int n) {
        return t < 0 ? h0.get(i, n) : y.get(t * hidden + i, n);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(steps * features, dY.getNumCols());
        dWx = new SimpleMatrix(hidden, features);
        dWh = new SimpleMatrix(hidden, hidden);
        db = new SimpleMatrix(hidden, 1);
        dH0 = new SimpleMatrix(hidden, dY.getNumCols());
        for (int n = 0; n < dY.getNumCols(); n++) {
            double[] back = new double[hidden];
            for (int t = steps - 1; t >= 0; t--) {
                back = step(t, n, back, dY, dX);
            }
            for (int i = 0; i < hidden; i++) {
                dH0.set(i, n, back[i]);
            }
        }
        return dX;
    }

    /** Takes what the next step passes back, and returns what this one does. */
    private double[] step(int t, int n, double[] fromNext, SimpleMatrix dY, SimpleMatrix dX) {
        double[] back = new double[hidden];
        for (int i = 0; i < hidden; i++) {
            double h = h(t, i, n);
            double dZ = (dY.get(t * hidden + i, n) + fromNext[i]) * (1 - h * h);
            add(db, i, 0, dZ);
            for (int j = 0; j < features; j++) {
                add(dWx, i, j, dZ * x.get(t * features + j, n));
                add(dX, t * features + j, n, dZ * Wx.get(i, j));
            }
            for (int j = 0; j < hidden; j++) {
                add(dWh, i, j, dZ * h(t - 1, j, n));
                back[j] += dZ * Wh.get(i, j);
            }
        }
        return back;
    }

    private static void add(SimpleMatrix sum, int i, int j, double more) {
        sum.set(i, j, sum.get(i, j) + more);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH0);
    }
}
