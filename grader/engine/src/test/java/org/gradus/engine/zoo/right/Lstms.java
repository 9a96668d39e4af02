package org.gradus.engine.zoo.right;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** LSTMs over a sequence. */
final class Lstms {

    private Lstms() {}

    @Right(part = "LSTM", way = "loops over samples, steps and units, in arrays of arrays")
    static final class Loops implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private final SimpleMatrix h0;
        private final SimpleMatrix c0;
        private final int steps;
        private final int in;
        private final int hidden;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        /** By sample, step and row of z; by sample, step (counted from the state before the first) and unit. */
        private double[][][] gates = {};

        private double[][][] h = {};
        private double[][][] c = {};
        private Map<String, SimpleMatrix> gradients = Map.of();

        Loops(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            this.wx = wx;
            this.wh = wh;
            this.b = b;
            this.h0 = h0;
            this.c0 = c0;
            this.steps = steps;
            this.in = wx.getNumCols();
            this.hidden = wh.getNumCols();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            gates = new double[x.getNumCols()][steps][4 * hidden];
            h = new double[x.getNumCols()][steps + 1][hidden];
            c = new double[x.getNumCols()][steps + 1][hidden];
            SimpleMatrix y = new SimpleMatrix(steps * hidden, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int u = 0; u < hidden; u++) {
                    h[n][0][u] = h0.get(u, n);
                    c[n][0][u] = c0.get(u, n);
                }
                for (int t = 0; t < steps; t++) {
                    for (int row = 0; row < 4 * hidden; row++) {
                        double z = z(row, t, n);
                        gates[n][t][row] = row < 3 * hidden ? 1 / (1 + Math.exp(-z)) : Math.tanh(z);
                    }
                    for (int u = 0; u < hidden; u++) {
                        double[] a = gates[n][t];
                        c[n][t + 1][u] = a[hidden + u] * c[n][t][u] + a[u] * a[3 * hidden + u];
                        h[n][t + 1][u] = a[2 * hidden + u] * Math.tanh(c[n][t + 1][u]);
                        y.set(t * hidden + u, n, h[n][t + 1][u]);
                    }
                }
            }
            return y;
        }

        private double z(int row, int t, int n) {
            double z = b.get(row);
            for (int k = 0; k < in; k++) {
                z += wx.get(row, k) * x.get(t * in + k, n);
            }
            for (int k = 0; k < hidden; k++) {
                z += wh.get(row, k) * h[n][t][k];
            }
            return z;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(steps * in, dY.getNumCols());
            SimpleMatrix dWx = new SimpleMatrix(4 * hidden, in);
            SimpleMatrix dWh = new SimpleMatrix(4 * hidden, hidden);
            SimpleMatrix db = new SimpleMatrix(4 * hidden, 1);
            SimpleMatrix dH = new SimpleMatrix(hidden, dY.getNumCols());
            SimpleMatrix dC = new SimpleMatrix(hidden, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int t = steps - 1; t >= 0; t--) {
                    double[] dZ = dZ(dY, dH, dC, t, n);
                    for (int k = 0; k < hidden; k++) {
                        dH.set(k, n, 0);
                    }
                    for (int row = 0; row < 4 * hidden; row++) {
                        db.set(row, 0, db.get(row) + dZ[row]);
                        for (int k = 0; k < in; k++) {
                            dWx.set(row, k, dWx.get(row, k) + dZ[row] * x.get(t * in + k, n));
                            dX.set(t * in + k, n, dX.get(t * in + k, n) + dZ[row] * wx.get(row, k));
                        }
                        for (int k = 0; k < hidden; k++) {
                            dWh.set(row, k, dWh.get(row, k) + dZ[row] * h[n][t][k]);
                            dH.set(k, n, dH.get(k, n) + dZ[row] * wh.get(row, k));
                        }
                    }
                }
            }
            gradients = Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH, "c0", dC);
            return dX;
        }

        private double[] dZ(SimpleMatrix dY, SimpleMatrix dH, SimpleMatrix dC, int t, int n) {
            double[] a = gates[n][t];
            double[] dZ = new double[4 * hidden];
            for (int u = 0; u < hidden; u++) {
                double i = a[u];
                double f = a[hidden + u];
                double o = a[2 * hidden + u];
                double g = a[3 * hidden + u];
                double tanh = Math.tanh(c[n][t + 1][u]);
                double toH = dY.get(t * hidden + u, n) + dH.get(u, n);
                double toC = dC.get(u, n) + toH * o * (1 - tanh * tanh);
                dZ[u] = toC * g * i * (1 - i);
                dZ[hidden + u] = toC * c[n][t][u] * f * (1 - f);
                dZ[2 * hidden + u] = toH * tanh * o * (1 - o);
                dZ[3 * hidden + u] = toC * i * (1 - g * g);
                dC.set(u, n, toC * f);
            }
            return dZ;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    /** What is the same for all that are made of steps. */
    private abstract static class OfSteps implements Layer {
        private final SimpleMatrix start;
        private final int count;
        private final Deque<Layer> steps = new ArrayDeque<>();
        private Map<String, SimpleMatrix> gradients = Map.of();

        OfSteps(SimpleMatrix h0, SimpleMatrix c0, int count) {
            this.start = h0.concatRows(c0);
            this.count = count;
        }

        abstract Layer step();

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            steps.clear();
            int in = x.getNumRows() / count;
            int hidden = start.getNumRows() / 2;
            SimpleMatrix state = start;
            SimpleMatrix y = new SimpleMatrix(0, x.getNumCols());
            while (steps.size() < count) {
                int from = steps.size() * in;
                steps.push(step());
                state = steps.element().forward(x.rows(from, from + in).concatRows(state));
                y = y.concatRows(state.rows(0, hidden));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int hidden = start.getNumRows() / 2;
            Map<String, SimpleMatrix> sums = new HashMap<>();
            SimpleMatrix back = new SimpleMatrix(2 * hidden, dY.getNumCols());
            SimpleMatrix dX = new SimpleMatrix(0, dY.getNumCols());
            int t = count;
            for (Layer step : steps) {
                t--;
                SimpleMatrix own =
                        dY.rows(t * hidden, (t + 1) * hidden).concatRows(new SimpleMatrix(hidden, dY.getNumCols()));
                SimpleMatrix all = step.backward(own.plus(back));
                int in = all.getNumRows() - 2 * hidden;
                back = all.rows(in, all.getNumRows());
                dX = all.rows(0, in).concatRows(dX);
                step.gradients().forEach((name, gradient) -> sums.merge(name, gradient, SimpleMatrix::plus));
            }
            sums.put("h0", back.rows(0, hidden));
            sums.put("c0", back.rows(hidden, 2 * hidden));
            gradients = sums;
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "LSTM", way = "a stack of steps, each with an object for each gate")
    static final class StackOfGates extends OfSteps {
        private final SimpleMatrix[] parameters;

        StackOfGates(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(h0, c0, steps);
            parameters = new SimpleMatrix[] {wx, wh, b};
        }

        @Override
        Layer step() {
            return new LstmCells.GateObjects(parameters[0], parameters[1], parameters[2]);
        }
    }

    @Right(part = "LSTM", way = "a stack of steps, every gate by the hyperbolic tangent")
    static final class StackOfTanh extends OfSteps {
        private final SimpleMatrix[] parameters;

        StackOfTanh(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(h0, c0, steps);
            parameters = new SimpleMatrix[] {wx, wh, b};
        }

        @Override
        Layer step() {
            return new LstmCells.ByTanhAlone(parameters[0], parameters[1], parameters[2]);
        }
    }

    @Right(part = "LSTM", way = "lists of matrices for each step, the gates of all steps by one product with x")
    static final class Lists implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private final SimpleMatrix h0;
        private final SimpleMatrix c0;
        private final int steps;
        private final List<SimpleMatrix> x = new ArrayList<>();
        private final List<SimpleMatrix> a = new ArrayList<>();
        private final List<SimpleMatrix> h = new ArrayList<>();
        private final List<SimpleMatrix> c = new ArrayList<>();
        private Map<String, SimpleMatrix> gradients = Map.of();

        Lists(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            this.wx = wx.copy();
            this.wh = wh.copy();
            this.b = b.copy();
            this.h0 = h0.copy();
            this.c0 = c0.copy();
            this.steps = steps;
        }

        private SimpleMatrix part(SimpleMatrix all, int from) {
            int hidden = wh.getNumCols();
            return all.rows(from * hidden, (from + 1) * hidden);
        }

        private static SimpleMatrix tanh(SimpleMatrix z) {
            return z.elementOp((int row, int n, double e) -> Math.tanh(e));
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix sequence) {
            List.of(x, a, h, c).forEach(List::clear);
            int in = wx.getNumCols();
            int batch = sequence.getNumCols();
            SimpleMatrix wide = new SimpleMatrix(in, 0);
            for (int t = 0; t < steps; t++) {
                x.add(sequence.rows(t * in, (t + 1) * in));
                wide = wide.concatColumns(x.get(t));
            }
            SimpleMatrix ofX = wx.mult(wide).plus(b.mult(SimpleMatrix.ones(1, steps * batch)));
            h.add(h0);
            c.add(c0);
            for (int t = 0; t < steps; t++) {
                SimpleMatrix z = ofX.cols(t * batch, (t + 1) * batch).plus(wh.mult(h.get(t)));
                a.add(part(z, 0)
                        .concatRows(part(z, 1), part(z, 2))
                        .elementOp((int row, int n, double e) -> 1 / (1 + Math.exp(-e)))
                        .concatRows(tanh(part(z, 3))));
                c.add(part(a.get(t), 1)
                        .elementMult(c.get(t))
                        .plus(part(a.get(t), 0).elementMult(part(a.get(t), 3))));
                h.add(part(a.get(t), 2).elementMult(tanh(c.get(t + 1))));
            }
            return h.get(1).concatRows(h.subList(2, steps + 1).toArray(SimpleMatrix[]::new));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(0, dY.getNumCols());
            SimpleMatrix dH = h0.scale(0);
            SimpleMatrix dC = c0.scale(0);
            SimpleMatrix dWx = wx.scale(0);
            SimpleMatrix dWh = wh.scale(0);
            SimpleMatrix db = b.scale(0);
            for (int t = steps - 1; t >= 0; t--) {
                SimpleMatrix gates = a.get(t);
                dH = dH.plus(part(dY, t));
                SimpleMatrix squashed = tanh(c.get(t + 1));
                SimpleMatrix dT = dH.elementMult(part(gates, 2));
                dC = dC.plus(dT).minus(dT.elementMult(squashed).elementMult(squashed));
                SimpleMatrix dA = dC.elementMult(part(gates, 3))
                        .concatRows(dC.elementMult(c.get(t)), dH.elementMult(squashed), dC.elementMult(part(gates, 0)));
                int candidates = 3 * wh.getNumCols();
                SimpleMatrix dZ = dA.elementMult(
                        gates.elementOp((int row, int n, double e) -> row < candidates ? e - e * e : 1 - e * e));
                dWx = dWx.plus(dZ.mult(x.get(t).transpose()));
                dWh = dWh.plus(dZ.mult(h.get(t).transpose()));
                db = db.plus(dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1)));
                dX = wx.transpose().mult(dZ).concatRows(dX);
                dH = wh.transpose().mult(dZ);
                dC = dC.elementMult(part(gates, 1));
            }
            gradients = Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH, "c0", dC);
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "LSTM", way = "numbers that write down what they were made of")
    static final class ByTape implements Layer {
        private final SimpleMatrix[] matrices;
        private final int steps;
        private Tape tape = new Tape();
        private Tape.Number[][] x = {};
        private Tape.Number[][] y = {};
        private Tape.Number[][][] parameters = {};
        private Map<String, SimpleMatrix> gradients = Map.of();

        ByTape(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            this.matrices = new SimpleMatrix[] {wx, wh, b, h0, c0};
            this.steps = steps;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            tape = new Tape();
            x = tape.of(input);
            parameters = tape.of(matrices);
            int hidden = matrices[1].getNumCols();
            Tape.Number[][] h = parameters[3];
            Tape.Number[][] c = parameters[4];
            y = new Tape.Number[steps * hidden][];
            for (int t = 0; t < steps; t++) {
                Tape.Number[][] nextH = new Tape.Number[hidden][input.getNumCols()];
                Tape.Number[][] nextC = new Tape.Number[hidden][input.getNumCols()];
                for (int u = 0; u < hidden; u++) {
                    for (int n = 0; n < input.getNumCols(); n++) {
                        nextC[u][n] = tape.plus(
                                tape.times(tape.sigma(z(hidden + u, t, h, n)), c[u][n]),
                                tape.times(tape.sigma(z(u, t, h, n)), tape.tanh(z(3 * hidden + u, t, h, n))));
                        nextH[u][n] = tape.times(tape.sigma(z(2 * hidden + u, t, h, n)), tape.tanh(nextC[u][n]));
                    }
                    y[t * hidden + u] = nextH[u];
                }
                h = nextH;
                c = nextC;
            }
            return Tape.values(y);
        }

        private Tape.Number z(int row, int t, Tape.Number[][] h, int n) {
            return tape.plus(
                    parameters[2][row][0],
                    tape.plus(
                            tape.product(parameters[0][row], x, t * matrices[0].getNumCols(), n),
                            tape.product(parameters[1][row], h, 0, n)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            tape.back(y, dY);
            gradients = Map.of(
                    "Wx", Tape.gradients(parameters[0]),
                    "Wh", Tape.gradients(parameters[1]),
                    "b", Tape.gradients(parameters[2]),
                    "h0", Tape.gradients(parameters[3]),
                    "c0", Tape.gradients(parameters[4]));
            return Tape.gradients(x);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }
}
