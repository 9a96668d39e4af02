package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Steps of an LSTM. */
public final class LstmCells {

    private LstmCells() {}

    @Right(part = "LSTMCell", way = "loops over samples and units, the four gates kept in one matrix")
    static final class Loops implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private final int in;
        private final int hidden;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix gates = new SimpleMatrix(0, 0);
        private SimpleMatrix next = new SimpleMatrix(0, 0);
        private SimpleMatrix dWx = new SimpleMatrix(0, 0);
        private SimpleMatrix dWh = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        Loops(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            this.wx = wx;
            this.wh = wh;
            this.b = b;
            this.in = wx.getNumCols();
            this.hidden = wh.getNumCols();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            gates = new SimpleMatrix(4 * hidden, x.getNumCols());
            next = new SimpleMatrix(hidden, x.getNumCols());
            SimpleMatrix y = new SimpleMatrix(2 * hidden, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int row = 0; row < 4 * hidden; row++) {
                    double z = b.get(row);
                    for (int k = 0; k < in; k++) {
                        z += wx.get(row, k) * x.get(k, n);
                    }
                    for (int k = 0; k < hidden; k++) {
                        z += wh.get(row, k) * x.get(in + k, n);
                    }
                    gates.set(row, n, row < 3 * hidden ? 1 / (1 + Math.exp(-z)) : Math.tanh(z));
                }
                for (int u = 0; u < hidden; u++) {
                    double c = gates.get(hidden + u, n) * x.get(in + hidden + u, n)
                            + gates.get(u, n) * gates.get(3 * hidden + u, n);
                    next.set(u, n, c);
                    y.set(u, n, gates.get(2 * hidden + u, n) * Math.tanh(c));
                    y.set(hidden + u, n, c);
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(in + 2 * hidden, dY.getNumCols());
            dWx = new SimpleMatrix(4 * hidden, in);
            dWh = new SimpleMatrix(4 * hidden, hidden);
            db = new SimpleMatrix(4 * hidden, 1);
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int u = 0; u < hidden; u++) {
                    double i = gates.get(u, n);
                    double f = gates.get(hidden + u, n);
                    double o = gates.get(2 * hidden + u, n);
                    double g = gates.get(3 * hidden + u, n);
                    double t = Math.tanh(next.get(u, n));
                    double dC = dY.get(hidden + u, n) + dY.get(u, n) * o * (1 - t * t);
                    add(dX, in + hidden + u, n, dC * f);
                    spread(dX, u, n, dC * g * i * (1 - i));
                    spread(dX, hidden + u, n, dC * x.get(in + hidden + u, n) * f * (1 - f));
                    spread(dX, 2 * hidden + u, n, dY.get(u, n) * t * o * (1 - o));
                    spread(dX, 3 * hidden + u, n, dC * i * (1 - g * g));
                }
            }
            return dX;
        }

        private void spread(SimpleMatrix dX, int row, int n, double dZ) {
            add(db, row, 0, dZ);
            for (int k = 0; k < in; k++) {
                add(dWx, row, k, dZ * x.get(k, n));
                add(dX, k, n, dZ * wx.get(row, k));
            }
            for (int k = 0; k < hidden; k++) {
                add(dWh, row, k, dZ * x.get(in + k, n));
                add(dX, in + k, n, dZ * wh.get(row, k));
            }
        }

        private static void add(SimpleMatrix sums, int row, int column, double term) {
            sums.set(row, column, sums.get(row, column) + term);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("Wx", dWx, "Wh", dWh, "b", db);
        }
    }

    @Right(part = "LSTMCell", way = "an object for each of the four gates, with weights of its own")
    public static final class GateObjects implements Layer {
        private final List<Gate> gates = new ArrayList<>();
        private final int in;
        private final int hidden;
        private SimpleMatrix c = new SimpleMatrix(0, 0);
        private SimpleMatrix t = new SimpleMatrix(0, 0);

        public GateObjects(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            in = wx.getNumCols();
            hidden = wh.getNumCols();
            for (int k = 0; k < 4; k++) {
                int from = k * hidden;
                gates.add(new Gate(
                        wx.rows(from, from + hidden),
                        wh.rows(from, from + hidden),
                        b.rows(from, from + hidden),
                        k == 3));
            }
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix stacked) {
            SimpleMatrix x = stacked.rows(0, in);
            SimpleMatrix h = stacked.rows(in, in + hidden);
            c = stacked.rows(in + hidden, in + 2 * hidden);
            gates.forEach(gate -> gate.forward(x, h));
            SimpleMatrix next =
                    gates.get(1).a.elementMult(c).plus(gates.get(0).a.elementMult(gates.get(3).a));
            t = next.elementOp((int row, int n, double e) -> Math.tanh(e));
            return gates.get(2).a.elementMult(t).concatRows(next);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dH = dY.rows(0, hidden);
            SimpleMatrix dT = dH.elementMult(gates.get(2).a);
            SimpleMatrix dC = dT.minus(dT.elementMult(t).elementMult(t)).plus(dY.rows(hidden, 2 * hidden));
            SimpleMatrix dXH = gates.get(0)
                    .backward(dC.elementMult(gates.get(3).a))
                    .plus(gates.get(1).backward(dC.elementMult(c)))
                    .plus(gates.get(2).backward(dH.elementMult(t)))
                    .plus(gates.get(3).backward(dC.elementMult(gates.get(0).a)));
            return dXH.concatRows(dC.elementMult(gates.get(1).a));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            SimpleMatrix all = gates.get(0).d.concatRows(gates.get(1).d, gates.get(2).d, gates.get(3).d);
            return Map.of(
                    "Wx", all.cols(0, in),
                    "Wh", all.cols(in, in + hidden),
                    "b", all.cols(in + hidden, in + hidden + 1));
        }

        private static final class Gate {
            private final SimpleMatrix w;
            private final boolean isCandidate;
            private SimpleMatrix v = new SimpleMatrix(0, 0);
            private SimpleMatrix a = new SimpleMatrix(0, 0);
            private SimpleMatrix d = new SimpleMatrix(0, 0);

            Gate(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, boolean isCandidate) {
                this.w = wx.concatColumns(wh, b);
                this.isCandidate = isCandidate;
            }

            void forward(SimpleMatrix x, SimpleMatrix h) {
                v = x.concatRows(h, SimpleMatrix.ones(1, x.getNumCols()));
                a = w.mult(v)
                        .elementOp((int row, int n, double z) -> isCandidate ? Math.tanh(z) : 1 / (1 + Math.exp(-z)));
            }

            SimpleMatrix backward(SimpleMatrix dA) {
                SimpleMatrix dZ =
                        dA.elementMult(a.elementOp((int row, int n, double e) -> isCandidate ? 1 - e * e : e - e * e));
                d = dZ.mult(v.transpose());
                return w.cols(0, w.getNumCols() - 1).transpose().mult(dZ);
            }
        }
    }

    /** sigma(z) = (1 + tanh(z / 2)) / 2. */
    @Right(part = "LSTMCell", way = "every gate by the hyperbolic tangent, derivatives from z again")
    public static final class ByTanhAlone implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private SimpleMatrix input = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        public ByTanhAlone(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            this.wx = wx.copy();
            this.wh = wh.copy();
            this.b = b.copy();
        }

        private int hidden() {
            return wh.getNumCols();
        }

        private SimpleMatrix block(SimpleMatrix rows, int from) {
            return rows.rows(from, from + hidden());
        }

        private SimpleMatrix z(int gate) {
            int from = gate * hidden();
            int in = wx.getNumCols();
            return block(wx, from)
                    .mult(input.rows(0, in))
                    .plus(block(wh, from).mult(block(input, in)))
                    .plus(block(b, from).mult(SimpleMatrix.ones(1, input.getNumCols())));
        }

        private SimpleMatrix gate(int gate) {
            return z(gate).elementOp((int row, int n, double z) -> 0.5 + Math.tanh(z / 2) / 2);
        }

        private SimpleMatrix slope(int gate) {
            return z(gate).elementOp((int row, int n, double z) -> 1 / Math.pow(2 * Math.cosh(z / 2), 2));
        }

        private static SimpleMatrix tanh(SimpleMatrix z) {
            return z.elementOp((int row, int n, double e) -> Math.tanh(e));
        }

        private static SimpleMatrix tanhPrime(SimpleMatrix z) {
            return z.elementOp((int row, int n, double e) -> 1 / Math.pow(Math.cosh(e), 2));
        }

        private SimpleMatrix oldC() {
            return block(input, wx.getNumCols() + hidden());
        }

        private SimpleMatrix cell() {
            return gate(1).elementMult(oldC()).plus(gate(0).elementMult(tanh(z(3))));
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            input = x;
            return gate(2).elementMult(tanh(cell())).concatRows(cell());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dH = block(dY, 0);
            SimpleMatrix dC = block(dY, hidden())
                    .plus(tanhPrime(cell()).elementMult(gate(2)).elementMult(dH));
            SimpleMatrix dI = slope(0).elementMult(tanh(z(3))).elementMult(dC);
            SimpleMatrix dF = slope(1).elementMult(oldC()).elementMult(dC);
            SimpleMatrix dO = slope(2).elementMult(tanh(cell())).elementMult(dH);
            SimpleMatrix dG = tanhPrime(z(3)).elementMult(gate(0)).elementMult(dC);
            SimpleMatrix dZ = dI.concatRows(dF).concatRows(dO).concatRows(dG);
            int in = wx.getNumCols();
            gradients = Map.of(
                    "Wx", dZ.mult(input.rows(0, in).transpose()),
                    "Wh", dZ.mult(block(input, in).transpose()),
                    "b", dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1)));
            SimpleMatrix dX = dZ.transpose().mult(wx).transpose();
            SimpleMatrix dOldH = dZ.transpose().mult(wh).transpose();
            return dX.concatRows(dOldH).concatRows(gate(1).elementMult(dC));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "LSTMCell", way = "sample by sample in arrays, what each is remembered by in an object")
    static final class Samples implements Layer {

        private static final class Memory {
            private final double[] v;
            private final double[] c;
            private final double[] gates;
            private final double[] next;

            Memory(double[] v, double[] c, double[] gates, double[] next) {
                this.v = v;
                this.c = c;
                this.gates = gates;
                this.next = next;
            }
        }

        private final double[][] w;
        private final double[] b;
        private final int in;
        private final int hidden;
        private final List<Memory> memories = new ArrayList<>();
        private double[][] dW = {};
        private double[] db = {};

        Samples(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            this.w = wx.concatColumns(wh).toArray2();
            this.b = b.getDDRM().data.clone();
            this.in = wx.getNumCols();
            this.hidden = wh.getNumCols();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            memories.clear();
            SimpleMatrix y = new SimpleMatrix(2 * hidden, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                Memory memory = memory(x.getColumn(n).getDDRM().data);
                memories.add(memory);
                for (int u = 0; u < hidden; u++) {
                    y.set(u, n, memory.gates[2 * hidden + u] * Math.tanh(memory.next[u]));
                    y.set(hidden + u, n, memory.next[u]);
                }
            }
            return y;
        }

        private Memory memory(double[] sample) {
            double[] v = Arrays.copyOf(sample, in + hidden);
            double[] c = Arrays.copyOfRange(sample, in + hidden, in + 2 * hidden);
            double[] gates = new double[4 * hidden];
            double[] next = new double[hidden];
            for (int row = 0; row < 4 * hidden; row++) {
                double z = 0;
                for (int k = 0; k < v.length; k++) {
                    z += w[row][k] * v[k];
                }
                z += b[row];
                gates[row] = row / hidden == 3 ? Math.tanh(z) : Math.exp(Math.min(z, 0)) / (1 + Math.exp(-Math.abs(z)));
            }
            for (int u = 0; u < hidden; u++) {
                next[u] = gates[u] * gates[3 * hidden + u] + gates[hidden + u] * c[u];
            }
            return new Memory(v, c, gates, next);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dW = new double[4 * hidden][in + hidden];
            db = new double[4 * hidden];
            SimpleMatrix dX = new SimpleMatrix(in + 2 * hidden, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                dX.setColumn(n, 0, backward(memories.get(n), dY.getColumn(n).getDDRM().data));
            }
            return dX;
        }

        private double[] backward(Memory m, double[] dY) {
            double[] dX = new double[in + 2 * hidden];
            double[] dZ = new double[4 * hidden];
            for (int u = 0; u < hidden; u++) {
                double t = Math.tanh(m.next[u]);
                double dC = dY[hidden + u] + dY[u] * m.gates[2 * hidden + u] * (1 - t * t);
                dZ[u] = dC * m.gates[3 * hidden + u];
                dZ[hidden + u] = dC * m.c[u];
                dZ[2 * hidden + u] = dY[u] * t;
                dZ[3 * hidden + u] = dC * m.gates[u];
                dX[in + hidden + u] = dC * m.gates[hidden + u];
            }
            for (int row = 0; row < 4 * hidden; row++) {
                double a = m.gates[row];
                dZ[row] *= row >= 3 * hidden ? (1 - a) * (1 + a) : a * (1 - a);
                db[row] += dZ[row];
                for (int k = 0; k < in + hidden; k++) {
                    dW[row][k] += dZ[row] * m.v[k];
                    dX[k] += dZ[row] * w[row][k];
                }
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            SimpleMatrix all = new SimpleMatrix(dW);
            return Map.of(
                    "Wx",
                    all.cols(0, in),
                    "Wh",
                    all.cols(in, in + hidden),
                    "b",
                    new SimpleMatrix(db.length, 1, true, db));
        }
    }

    @Right(part = "LSTMCell", way = "numbers that write down what they were made of")
    static final class ByTape implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private Tape tape = new Tape();
        private Tape.Term[][] x = {};
        private Tape.Term[][] y = {};
        private Tape.Term[][][] parameters = {};
        private Map<String, SimpleMatrix> gradients = Map.of();

        ByTape(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            this.wx = wx;
            this.wh = wh;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            tape = new Tape();
            x = tape.of(input);
            parameters = tape.of(wx, wh, b);
            int hidden = wh.getNumCols();
            int in = wx.getNumCols();
            y = new Tape.Term[2 * hidden][input.getNumCols()];
            for (int n = 0; n < input.getNumCols(); n++) {
                for (int u = 0; u < hidden; u++) {
                    Tape.Term i = tape.sigma(z(u, n));
                    Tape.Term f = tape.sigma(z(hidden + u, n));
                    Tape.Term o = tape.sigma(z(2 * hidden + u, n));
                    Tape.Term g = tape.tanh(z(3 * hidden + u, n));
                    y[hidden + u][n] = tape.plus(tape.times(f, x[in + hidden + u][n]), tape.times(i, g));
                    y[u][n] = tape.times(o, tape.tanh(y[hidden + u][n]));
                }
            }
            return Tape.values(y);
        }

        private Tape.Term z(int row, int n) {
            return tape.plus(
                    parameters[2][row][0],
                    tape.plus(
                            tape.product(parameters[0][row], x, 0, n),
                            tape.product(parameters[1][row], x, wx.getNumCols(), n)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            tape.back(y, dY);
            gradients = Map.of(
                    "Wx", Tape.gradients(parameters[0]),
                    "Wh", Tape.gradients(parameters[1]),
                    "b", Tape.gradients(parameters[2]));
            return Tape.gradients(x);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }
}
