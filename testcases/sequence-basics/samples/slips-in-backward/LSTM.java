import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class LSTM implements Layer {

    private final SimpleMatrix Wx, Wh, b, h0, c0;
    private final int features, hidden, steps;
    private SimpleMatrix x, dWx, dWh, db, dH0, dC0;
    /** Of each sample, step and row: the gates i, f and o and the candidate g. */
    private double[][][] gates;
    /** Of each sample, what each step came to; the first is what it all began with. */
    private double[][][] h, c;

    public LSTM(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
        this.Wx = Wx;
        this.Wh = Wh;
        this.b = b;
        this.h0 = h0;
        this.c0 = c0;
        this.steps = steps;
        features = Wx.getNumCols();
        hidden = Wh.getNumCols();
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        int batch = x.getNumCols();
        gates = new double[batch][steps][4 * hidden];
        h = new double[batch][steps + 1][hidden];
        c = new double[batch][steps + 1][hidden];
        SimpleMatrix y = new SimpleMatrix(steps * hidden, batch);
        for (int n = 0; n < batch; n++) {
            for (int i = 0; i < hidden; i++) {
                h[n][0][i] = h0.get(i, n);
                c[n][0][i] = c0.get(i, n);
            }
            for (int t = 0; t < steps; t++) {
                for (int row = 0; row < 4 * hidden; row++) {
                    double z = z(row, t, n);
                    gates[n][t][row] = row < 3 * hidden ? sigmoid(z) : Math.tanh(z);
                }
                for (int i = 0; i < hidden; i++) {
                    c[n][t + 1][i] = f(n, t, i) * c[n][t][i] + i(n, t, i) * g(n, t, i);
                    h[n][t + 1][i] = o(n, t, i) * Math.tanh(c[n][t + 1][i]);
                    y.set(t * hidden + i, n, h[n][t + 1][i]);
                }
            }
        }
        return y;
    }

    private double z(int row, int t, int n) {
        double z = b.get(row, 0);
        for (int j = 0; j < features; j++) {
            z += Wx.get(row, j) * x.get(t * features + j, n);
        }
        for (int j = 0; j < hidden; j++) {
            z += Wh.get(row, j) * h[n][t][j];
        }
        return z;
    }

    private double i(int n, int t, int unit) {
        return gates[n][t][unit];
    }

    private double f(int n, int t, int unit) {
        return gates[n][t][hidden + unit];
    }

    private double o(int n, int t, int unit) {
        return gates[n][t][2 * hidden + unit];
    }

    private double g(int n, int t, int unit) {
        return gates[n][t][3 * hidden + unit];
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        int batch = dY.getNumCols();
        SimpleMatrix dX = new SimpleMatrix(steps * features, batch);
        dWx = new SimpleMatrix(4 * hidden, features);
        dWh = new SimpleMatrix(4 * hidden, hidden);
        db = new SimpleMatrix(4 * hidden, 1);
        dH0 = new SimpleMatrix(hidden, batch);
        dC0 = new SimpleMatrix(hidden, batch);
        for (int n = 0; n < batch; n++) {
            double[] dH = new double[hidden];
            double[] dC = new double[hidden];
            for (int t = steps - 1; t >= 0; t--) {
                double[] dZ = new double[4 * hidden];
                for (int i = 0; i < hidden; i++) {
                    dH[i] += dY.get(t * hidden + i, n);
                    dC[i] = unit(n, t, i, dH[i], dC[i], dZ);
                }
                dH = rows(n, t, dZ, dX);
            }
            for (int i = 0; i < hidden; i++) {
                dH0.set(i, n, dH[i]);
                dC0.set(i, n, dC[i]);
            }
        }
        return dX;
    }

    /** Fills in dL/dz of a unit and returns what goes back to its c of the step before. */
    private double unit(int n, int t, int unit, double dH, double dC, double[] dZ) {
        double i = i(n, t, unit), f = f(n, t, unit), o = o(n, t, unit), g = g(n, t, unit);
        double tanh = Math.tanh(c[n][t + 1][unit]);
        double all = dC + dH * o * (1 - tanh * tanh);
        dZ[unit] = all * g * i * (1 - i);
        dZ[hidden + unit] = all * c[n][t][unit] * f * (1 - f);
        dZ[2 * hidden + unit] = dH * tanh * o * (1 - o);
        dZ[3 * hidden + unit] = all * i * (1 - g * g);
        return all;
    }

    /** Adds to the gradients of all that the sums of a step are made of, and returns that of the h before. */
    private double[] rows(int n, int t, double[] dZ, SimpleMatrix dX) {
        double[] back = new double[hidden];
        for (int row = 0; row < 4 * hidden; row++) {
            add(db, row, 0, dZ[row]);
            for (int j = 0; j < features; j++) {
                add(dWx, row, j, dZ[row] * x.get(t * features + j, n));
                add(dX, t * features + j, n, dZ[row] * Wx.get(row, j));
            }
            for (int j = 0; j < hidden; j++) {
                add(dWh, row, j, dZ[row] * h[n][t][j]);
                back[j] += dZ[row] * Wh.get(row, j);
            }
        }
        return back;
    }

    private static void add(SimpleMatrix sum, int i, int j, double more) {
        sum.set(i, j, sum.get(i, j) + more);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH0, "c0", dC0);
    }
}
