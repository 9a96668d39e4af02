package org.gradus.engine.zoo.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right recurrent layer, for wrong ones to change one formula of. */
class PlainRecurrent implements Layer {

    final SimpleMatrix wx;
    final SimpleMatrix wh;
    final SimpleMatrix b;
    final SimpleMatrix h0;
    final int steps;
    final int features;
    final int hidden;
    SimpleMatrix x = new SimpleMatrix(0, 0);
    List<SimpleMatrix> h = new ArrayList<>();
    List<SimpleMatrix> z = new ArrayList<>();
    private Map<String, SimpleMatrix> gradients = Map.of();

    PlainRecurrent(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
        this.wx = wx.copy();
        this.wh = wh.copy();
        this.b = b.copy();
        this.h0 = h0.copy();
        this.steps = steps;
        this.features = wx.getNumCols();
        this.hidden = wh.getNumCols();
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        h = new ArrayList<>();
        z = new ArrayList<>();
        SimpleMatrix y = new SimpleMatrix(steps * hidden, x.getNumCols());
        for (int t = 0; t < steps; t++) {
            z.add(z(t, before(t)));
            h.add(activation(z.get(t)));
            y.insertIntoThis(t * hidden, 0, shown(t));
        }
        return y;
    }

    /** Of a step, from the state that it begins with. */
    SimpleMatrix z(int t, SimpleMatrix before) {
        return wx.mult(x(t)).plus(wh.mult(before)).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
    }

    SimpleMatrix x(int t) {
        return x.rows(t * features, (t + 1) * features);
    }

    SimpleMatrix before(int t) {
        return t == 0 ? h0 : h.get(t - 1);
    }

    SimpleMatrix activation(SimpleMatrix z) {
        return z.elementOp((int row, int sample, double e) -> Math.tanh(e));
    }

    SimpleMatrix shown(int t) {
        return h.get(t);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(steps * features, dY.getNumCols());
        Map<String, SimpleMatrix> sums = new TreeMap<>(Map.of(
                "Wx", wx.scale(0),
                "Wh", wh.scale(0),
                "b", b.scale(0)));
        SimpleMatrix carried = new SimpleMatrix(hidden, dY.getNumCols());
        for (int t = steps - 1; t >= 0; t--) {
            SimpleMatrix dZ = dZ(t, dY.rows(t * hidden, (t + 1) * hidden), carried);
            dX.insertIntoThis(t * features, 0, wx.transpose().mult(dZ));
            terms(t, dZ).forEach((name, term) -> sums.merge(name, term, this::summed));
            carried = carried(dZ);
        }
        sums.put("h0", dH0(carried));
        gradients = new TreeMap<>(sums);
        gradients.replaceAll(this::gradient);
        return dX(dX, dY);
    }

    SimpleMatrix dX(SimpleMatrix dX, SimpleMatrix dY) {
        return dX;
    }

    /** What is returned under a name, from what has been summed. */
    SimpleMatrix gradient(String name, SimpleMatrix sum) {
        return sum;
    }

    SimpleMatrix dH0(SimpleMatrix carried) {
        return carried;
    }

    SimpleMatrix dZ(int t, SimpleMatrix own, SimpleMatrix carried) {
        return dH(t, own, carried).elementMult(slope(t));
    }

    SimpleMatrix dH(int t, SimpleMatrix own, SimpleMatrix carried) {
        return own.plus(carried);
    }

    SimpleMatrix slope(int t) {
        return oneLessSquare(h.get(t));
    }

    SimpleMatrix carried(SimpleMatrix dZ) {
        return wh.transpose().mult(dZ);
    }

    Map<String, SimpleMatrix> terms(int t, SimpleMatrix dZ) {
        return Map.of(
                "Wx", dZ.mult(x(t).transpose()),
                "Wh", dZ.mult(seen(t).transpose()),
                "b", dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1)));
    }

    /** What a step was multiplied by Wh. */
    SimpleMatrix seen(int t) {
        return before(t);
    }

    SimpleMatrix summed(SimpleMatrix later, SimpleMatrix term) {
        return later.plus(term);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    static SimpleMatrix oneLessSquare(SimpleMatrix a) {
        return a.elementOp((int row, int sample, double e) -> 1 - e * e);
    }
}
