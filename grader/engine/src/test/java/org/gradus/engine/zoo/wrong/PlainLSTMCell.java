package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right step of an LSTM, for wrong ones to change one formula of. */
class PlainLSTMCell implements Layer {

    final SimpleMatrix wx;
    final SimpleMatrix wh;
    final SimpleMatrix b;
    final int features;
    final int hidden;
    SimpleMatrix x = new SimpleMatrix(0, 0);
    SimpleMatrix h = new SimpleMatrix(0, 0);
    SimpleMatrix c = new SimpleMatrix(0, 0);
    SimpleMatrix z = new SimpleMatrix(0, 0);
    SimpleMatrix cell = new SimpleMatrix(0, 0);
    private SimpleMatrix dWx = new SimpleMatrix(0, 0);
    private SimpleMatrix dWh = new SimpleMatrix(0, 0);
    private SimpleMatrix db = new SimpleMatrix(0, 0);

    PlainLSTMCell(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
        this.wx = wx.copy();
        this.wh = wh.copy();
        this.b = b.copy();
        this.features = wx.getNumCols();
        this.hidden = wh.getNumCols();
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix stacked) {
        x = stacked.rows(0, features);
        h = stacked.rows(features, features + hidden);
        c = stacked.rows(features + hidden, features + 2 * hidden);
        z = z();
        cell = cell();
        return y();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dH = dY.rows(0, hidden);
        SimpleMatrix dC = dY.rows(hidden, 2 * hidden);
        SimpleMatrix dZ = dZ(dH, dC);
        dWx = dWx(dZ);
        dWh = dWh(dZ);
        db = db(dZ);
        return dX(dZ, dH, dC);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("Wx", dWx, "Wh", dWh, "b", db);
    }

    SimpleMatrix z() {
        return wx.mult(x).plus(wh.mult(h)).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
    }

    SimpleMatrix cell() {
        return f().elementMult(c).plus(i().elementMult(g()));
    }

    SimpleMatrix y() {
        return o().elementMult(squashed()).concatRows(cell);
    }

    SimpleMatrix squashed() {
        return tanh(cell);
    }

    /** All that reaches c'. */
    SimpleMatrix dCell(SimpleMatrix dH, SimpleMatrix dC) {
        return dC.plus(dH.elementMult(o()).elementMult(slopeOfCell()));
    }

    SimpleMatrix slopeOfCell() {
        return oneLessSquare(tanh(cell));
    }

    SimpleMatrix dZ(SimpleMatrix dH, SimpleMatrix dC) {
        SimpleMatrix dCell = dCell(dH, dC);
        return dCell.elementMult(g())
                .concatRows(dF(dCell), dH.elementMult(squashed()), dCell.elementMult(i()))
                .elementMult(slopes());
    }

    SimpleMatrix dF(SimpleMatrix dCell) {
        return dCell.elementMult(c);
    }

    SimpleMatrix slopes() {
        SimpleMatrix gates = i().concatRows(f(), o());
        return gates.minus(gates.elementMult(gates)).concatRows(slopeOfCandidate());
    }

    SimpleMatrix slopeOfCandidate() {
        return oneLessSquare(g());
    }

    SimpleMatrix dX(SimpleMatrix dZ, SimpleMatrix dH, SimpleMatrix dC) {
        return wx.transpose().mult(dZ).concatRows(wh.transpose().mult(dZ), dOldC(dCell(dH, dC)));
    }

    SimpleMatrix dOldC(SimpleMatrix dCell) {
        return dCell.elementMult(f());
    }

    SimpleMatrix dWx(SimpleMatrix dZ) {
        return dZ.mult(x.transpose());
    }

    SimpleMatrix dWh(SimpleMatrix dZ) {
        return dZ.mult(h.transpose());
    }

    SimpleMatrix db(SimpleMatrix dZ) {
        return dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1));
    }

    SimpleMatrix i() {
        return sigma(rows(0));
    }

    SimpleMatrix f() {
        return sigma(rows(1));
    }

    SimpleMatrix o() {
        return sigma(rows(2));
    }

    SimpleMatrix g() {
        return tanh(rows(3));
    }

    /** Of z, by the place that a gate has among the four. */
    SimpleMatrix rows(int gate) {
        return z.rows(gate * hidden, (gate + 1) * hidden);
    }

    SimpleMatrix tanh(SimpleMatrix z) {
        return z.elementOp((int row, int sample, double e) -> Math.tanh(e));
    }

    SimpleMatrix sigma(SimpleMatrix z) {
        return z.elementOp((int row, int sample, double e) -> 1 / (1 + Math.exp(-e)));
    }

    static SimpleMatrix oneLessSquare(SimpleMatrix a) {
        return a.elementOp((int row, int sample, double e) -> 1 - e * e);
    }
}
