package org.gradus.engine.zoo.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right LSTM over a sequence, made of right steps, for wrong ones to change one formula of. */
class PlainLSTM implements Layer {

    final SimpleMatrix wx;
    final SimpleMatrix wh;
    final SimpleMatrix b;
    final SimpleMatrix h0;
    final SimpleMatrix c0;
    final int steps;
    final int features;
    final int hidden;
    List<PlainLSTMCell> cells = new ArrayList<>();
    List<SimpleMatrix> states = new ArrayList<>();
    private Map<String, SimpleMatrix> gradients = Map.of();

    PlainLSTM(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
        this.wx = wx.copy();
        this.wh = wh.copy();
        this.b = b.copy();
        this.h0 = h0.copy();
        this.c0 = c0.copy();
        this.steps = steps;
        this.features = wx.getNumCols();
        this.hidden = wh.getNumCols();
    }

    PlainLSTMCell cell() {
        return new PlainLSTMCell(wx, wh, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        cells = new ArrayList<>();
        states = new ArrayList<>();
        SimpleMatrix y = new SimpleMatrix(steps * hidden, x.getNumCols());
        for (int t = 0; t < steps; t++) {
            PlainLSTMCell cell = cell();
            states.add(cell.forward(x(x, t).concatRows(before(t))));
            cells.add(cell);
            y.insertIntoThis(t * hidden, 0, shown(t));
        }
        return y;
    }

    SimpleMatrix x(SimpleMatrix x, int t) {
        return x.rows(t * features, (t + 1) * features);
    }

    /** h above c. */
    SimpleMatrix before(int t) {
        return t == 0 ? h0.concatRows(c0) : states.get(t - 1);
    }

    SimpleMatrix shown(int t) {
        return states.get(t).rows(0, hidden);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(steps * features, dY.getNumCols());
        Map<String, SimpleMatrix> sums = new TreeMap<>(Map.of(
                "Wx", wx.scale(0),
                "Wh", wh.scale(0),
                "b", b.scale(0)));
        SimpleMatrix dH = new SimpleMatrix(hidden, dY.getNumCols());
        SimpleMatrix dC = new SimpleMatrix(hidden, dY.getNumCols());
        for (int t = steps - 1; t >= 0; t--) {
            SimpleMatrix own = dY.rows(t * hidden, (t + 1) * hidden);
            SimpleMatrix all = cells.get(t).backward(dH(t, own, dH).concatRows(dC(t, dC)));
            dX.insertIntoThis(t * features, 0, all.rows(0, features));
            terms(t).forEach((name, term) -> sums.merge(name, term, this::summed));
            dH = all.rows(features, features + hidden);
            dC = all.rows(features + hidden, features + 2 * hidden);
        }
        sums.put("h0", dH);
        sums.put("c0", dC);
        gradients = new TreeMap<>(sums);
        gradients.replaceAll(this::gradient);
        return dX(dX);
    }

    SimpleMatrix dX(SimpleMatrix dX) {
        return dX;
    }

    SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
        return own.plus(carried);
    }

    SimpleMatrix dC(int t, SimpleMatrix carried) {
        return carried;
    }

    Map<String, SimpleMatrix> terms(int t) {
        return cells.get(t).gradients();
    }

    SimpleMatrix summed(SimpleMatrix later, SimpleMatrix term) {
        return later.plus(term);
    }

    /** What is returned under a name, from what has been summed. */
    SimpleMatrix gradient(String name, SimpleMatrix sum) {
        return sum;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
