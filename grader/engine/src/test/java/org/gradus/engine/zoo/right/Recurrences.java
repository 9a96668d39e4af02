package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Recurrent layers. */
final class Recurrences {

    private Recurrences() {}

    @Right(part = "Recurrent", way = "loops over samples, steps and units, all states in one matrix")
    static final class Loops implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private final SimpleMatrix h0;
        private final int steps;
        private final int in;
        private final int hidden;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix h = new SimpleMatrix(0, 0);
        private SimpleMatrix dWx = new SimpleMatrix(0, 0);
        private SimpleMatrix dWh = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);
        private SimpleMatrix dH0 = new SimpleMatrix(0, 0);

        Loops(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            this.wx = wx;
            this.wh = wh;
            this.b = b;
            this.h0 = h0;
            this.steps = steps;
            this.in = wx.getNumCols();
            this.hidden = wh.getNumCols();
        }

        /** The state before a step. */
        private double before(int t, int unit, int n) {
            return t == 0 ? h0.get(unit, n) : h.get((t - 1) * hidden + unit, n);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            h = new SimpleMatrix(steps * hidden, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int t = 0; t < steps; t++) {
                    for (int i = 0; i < hidden; i++) {
                        double z = b.get(i);
                        for (int k = 0; k < in; k++) {
                            z += wx.get(i, k) * x.get(t * in + k, n);
                        }
                        for (int k = 0; k < hidden; k++) {
                            z += wh.get(i, k) * before(t, k, n);
                        }
                        h.set(t * hidden + i, n, Math.tanh(z));
                    }
                }
            }
            return h.copy();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(steps * in, dY.getNumCols());
            SimpleMatrix dH = dY.copy();
            dWx = new SimpleMatrix(hidden, in);
            dWh = new SimpleMatrix(hidden, hidden);
            db = new SimpleMatrix(hidden, 1);
            dH0 = new SimpleMatrix(hidden, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int t = steps - 1; t >= 0; t--) {
                    for (int i = 0; i < hidden; i++) {
                        double a = h.get(t * hidden + i, n);
                        spread(dX, dH, t, i, n, dH.get(t * hidden + i, n) * (1 - a * a));
                    }
                }
            }
            return dX;
        }

        private void spread(SimpleMatrix dX, SimpleMatrix dH, int t, int i, int n, double dZ) {
            add(db, i, 0, dZ);
            for (int k = 0; k < in; k++) {
                add(dWx, i, k, dZ * x.get(t * in + k, n));
                add(dX, t * in + k, n, dZ * wx.get(i, k));
            }
            for (int k = 0; k < hidden; k++) {
                add(dWh, i, k, dZ * before(t, k, n));
                add(t == 0 ? dH0 : dH, t == 0 ? k : (t - 1) * hidden + k, n, dZ * wh.get(i, k));
            }
        }

        private static void add(SimpleMatrix sums, int row, int column, double term) {
            sums.set(row, column, sums.get(row, column) + term);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH0);
        }
    }

    @Right(
            part = "Recurrent",
            way = "lists of matrices, the columns of all steps side by side for one product at the end")
    static final class SideBySide implements Layer {
        private final SimpleMatrix w;
        private final SimpleMatrix h0;
        private final int steps;
        private final int in;
        private final List<SimpleMatrix> inputs = new ArrayList<>();
        private final List<SimpleMatrix> states = new ArrayList<>();
        private Map<String, SimpleMatrix> gradients = Map.of();

        SideBySide(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            this.w = wx.concatColumns(wh, b);
            this.h0 = h0.copy();
            this.steps = steps;
            this.in = wx.getNumCols();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            inputs.clear();
            states.clear();
            SimpleMatrix h = h0;
            for (int t = 0; t < steps; t++) {
                SimpleMatrix v = x.rows(t * in, t * in + in).concatRows(h, SimpleMatrix.ones(1, x.getNumCols()));
                h = w.mult(v).elementOp((int row, int n, double z) -> Math.tanh(z));
                inputs.add(v);
                states.add(h);
            }
            return states.get(0).concatRows(states.subList(1, steps).toArray(SimpleMatrix[]::new));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int hidden = w.getNumRows();
            SimpleMatrix[] dZ = new SimpleMatrix[steps];
            SimpleMatrix[] dX = new SimpleMatrix[steps];
            SimpleMatrix back = new SimpleMatrix(hidden, dY.getNumCols());
            for (int t = steps - 1; t >= 0; t--) {
                SimpleMatrix h = states.get(t);
                SimpleMatrix dH = back.plus(dY.rows(t * hidden, t * hidden + hidden));
                dZ[t] = dH.minus(dH.elementMult(h).elementMult(h));
                SimpleMatrix all = w.transpose().mult(dZ[t]);
                dX[t] = all.rows(0, in);
                back = all.rows(in, in + hidden);
            }
            SimpleMatrix none = new SimpleMatrix(hidden, 0);
            SimpleMatrix dW = none.concatColumns(dZ)
                    .mult(new SimpleMatrix(w.getNumCols(), 0)
                            .concatColumns(inputs.toArray(SimpleMatrix[]::new))
                            .transpose());
            gradients = Map.of(
                    "Wx", dW.cols(0, in),
                    "Wh", dW.cols(in, in + hidden),
                    "b", dW.cols(in + hidden, in + hidden + 1),
                    "h0", back);
            return new SimpleMatrix(0, dY.getNumCols()).concatRows(dX);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "Recurrent", way = "step objects that ask the next one, forward and backward")
    static final class Recursion implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private final SimpleMatrix h0;
        private final Step first;
        private SimpleMatrix dWx = new SimpleMatrix(0, 0);
        private SimpleMatrix dWh = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);
        private SimpleMatrix dH0 = new SimpleMatrix(0, 0);

        Recursion(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            this.wx = wx;
            this.wh = wh;
            this.b = b;
            this.h0 = h0;
            this.first = new Step(steps);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return first.forward(x, h0);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dWx = new SimpleMatrix(wx.getNumRows(), wx.getNumCols());
            dWh = new SimpleMatrix(wh.getNumRows(), wh.getNumCols());
            db = new SimpleMatrix(b.getNumRows(), 1);
            SimpleMatrix dX = first.backward(dY);
            dH0 = first.dBefore;
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH0);
        }

        /** One step, and all behind it. */
        private final class Step {
            private final List<Step> next = new ArrayList<>();
            private SimpleMatrix x = new SimpleMatrix(0, 0);
            private SimpleMatrix before = new SimpleMatrix(0, 0);
            private SimpleMatrix h = new SimpleMatrix(0, 0);
            private SimpleMatrix dBefore = new SimpleMatrix(0, 0);

            Step(int left) {
                if (left > 1) {
                    next.add(new Step(left - 1));
                }
            }

            SimpleMatrix forward(SimpleMatrix rest, SimpleMatrix state) {
                int in = wx.getNumCols();
                x = rest.rows(0, in);
                before = state;
                h = wh.mult(state)
                        .plus(wx.mult(x))
                        .elementOp((int row, int n, double sum) -> Math.tanh(sum + b.get(row)));
                SimpleMatrix y = h;
                for (Step step : next) {
                    y = h.concatRows(step.forward(rest.rows(in, rest.getNumRows()), h));
                }
                return y;
            }

            SimpleMatrix backward(SimpleMatrix dRest) {
                int hidden = h.getNumRows();
                SimpleMatrix dH = dRest.rows(0, hidden);
                SimpleMatrix later = new SimpleMatrix(0, dRest.getNumCols());
                for (Step step : next) {
                    later = step.backward(dRest.rows(hidden, dRest.getNumRows()));
                    dH = dH.plus(step.dBefore);
                }
                SimpleMatrix dZ = dH.elementMult(h.elementOp((int row, int n, double a) -> (1 - a) * (1 + a)));
                dWx = dWx.plus(dZ.mult(x.transpose()));
                dWh = dWh.plus(dZ.mult(before.transpose()));
                db = db.plus(dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1)));
                dBefore = wh.transpose().mult(dZ);
                return wx.transpose().mult(dZ).concatRows(later);
            }
        }
    }

    /** dh_t / dh_s is the product of the Jacobians of the steps between. */
    @Right(part = "Recurrent", way = "a Jacobian for each step of each sample, products of them for the time between")
    static final class Jacobians implements Layer {
        private final SimpleMatrix wx;
        private final SimpleMatrix wh;
        private final SimpleMatrix b;
        private final SimpleMatrix h0;
        private final int steps;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix all = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Jacobians(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            this.wx = wx.copy();
            this.wh = wh.copy();
            this.b = b.copy();
            this.h0 = h0.copy();
            this.steps = steps;
        }

        private SimpleMatrix block(SimpleMatrix rows, int t, int n) {
            int size = rows.getNumRows() / steps;
            return rows.getColumn(n).rows(t * size, (t + 1) * size);
        }

        private SimpleMatrix before(int t, int n) {
            return t == 0 ? h0.getColumn(n) : block(all, t - 1, n);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            int hidden = b.getNumRows();
            all = new SimpleMatrix(steps * hidden, x.getNumCols());
            for (int t = 0; t < steps; t++) {
                for (int n = 0; n < x.getNumCols(); n++) {
                    SimpleMatrix z =
                            wx.mult(block(x, t, n)).plus(wh.mult(before(t, n))).plus(b);
                    all.insertIntoThis(t * hidden, n, z.elementOp((int row, int column, double e) -> Math.tanh(e)));
                }
            }
            return all.copy();
        }

        /** Of h by z. */
        private SimpleMatrix slope(int t, int n) {
            SimpleMatrix h = block(all, t, n);
            return SimpleMatrix.ones(h.getNumRows(), 1).minus(h.elementMult(h)).diag();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), dY.getNumCols());
            SimpleMatrix dWx = new SimpleMatrix(wx.getNumRows(), wx.getNumCols());
            SimpleMatrix dWh = new SimpleMatrix(wh.getNumRows(), wh.getNumCols());
            SimpleMatrix db = new SimpleMatrix(b.getNumRows(), 1);
            SimpleMatrix dH0 = new SimpleMatrix(h0.getNumRows(), dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int t = 0; t < steps; t++) {
                    SimpleMatrix dZ = slope(t, n).mult(reaching(dY, t, n));
                    dX.insertIntoThis(t * wx.getNumCols(), n, wx.transpose().mult(dZ));
                    dWx = dWx.plus(dZ.mult(block(x, t, n).transpose()));
                    dWh = dWh.plus(dZ.mult(before(t, n).transpose()));
                    db = db.plus(dZ);
                    if (t == 0) {
                        dH0.insertIntoThis(0, n, wh.transpose().mult(dZ));
                    }
                }
            }
            gradients = Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH0);
            return dX;
        }

        /** All that reaches the state after a step: its own, and that of each later one by the steps between. */
        private SimpleMatrix reaching(SimpleMatrix dY, int t, int n) {
            SimpleMatrix sum = block(dY, t, n);
            SimpleMatrix between = SimpleMatrix.identity(b.getNumRows());
            for (int later = t + 1; later < steps; later++) {
                between = slope(later, n).mult(wh).mult(between);
                sum = sum.plus(between.transpose().mult(block(dY, later, n)));
            }
            return sum;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "Recurrent", way = "numbers that write down what they were made of")
    static final class ByTape implements Layer {
        private final SimpleMatrix[] matrices;
        private final int steps;
        private Tape tape = new Tape();
        private Tape.Number[][] x = {};
        private Tape.Number[][] y = {};
        private Tape.Number[][][] parameters = {};
        private Map<String, SimpleMatrix> gradients = Map.of();

        ByTape(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
            this.matrices = new SimpleMatrix[] {wx, wh, b, h0};
            this.steps = steps;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            tape = new Tape();
            x = tape.of(input);
            parameters = tape.of(matrices);
            int hidden = parameters[1].length;
            y = new Tape.Number[steps * hidden][input.getNumCols()];
            for (int row = 0; row < y.length; row++) {
                for (int n = 0; n < y[row].length; n++) {
                    int t = row / hidden;
                    Tape.Number[][] before = t == 0 ? parameters[3] : y;
                    Tape.Number z = tape.plus(
                            parameters[2][row % hidden][0],
                            tape.plus(
                                    tape.product(parameters[0][row % hidden], x, t * matrices[0].getNumCols(), n),
                                    tape.product(
                                            parameters[1][row % hidden], before, t == 0 ? 0 : (t - 1) * hidden, n)));
                    y[row][n] = tape.tanh(z);
                }
            }
            return Tape.values(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            tape.back(y, dY);
            gradients = Map.of(
                    "Wx", Tape.gradients(parameters[0]),
                    "Wh", Tape.gradients(parameters[1]),
                    "b", Tape.gradients(parameters[2]),
                    "h0", Tape.gradients(parameters[3]));
            return Tape.gradients(x);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }
}
