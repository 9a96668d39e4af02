package org.gradus.reference;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * A long short-term memory over a sequence: one {@link LSTMCell} after the other, the same Wx, Wh and b in all of them, each of which
 * begins with the h and the c of the one before.
 *
 * <p>Shapes: Wx {@code [4 hidden x features]}, Wh {@code [4 hidden x hidden]} and b {@code [4 hidden x 1]} as of the cell, in the order i,
 * f, o, g; h0 and c0 {@code [hidden x batch]}. The rows of x are the steps, one below the other, {@code [steps features x batch]}; those of
 * the output are the h of the steps, {@code [steps hidden x batch]}. Columns are samples. Gradients of Wx, Wh and b are summed over the
 * steps and the samples.
 *
 * <p>Sources: as of the cell; Stanford CS231n, assignment 3, for the sequence.
 */
public final class LSTM implements Layer {

    private final int features;
    private final int hidden;
    private final SimpleMatrix h0;
    private final SimpleMatrix c0;
    private final LSTMCell[] cells;
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param Wx the weights of x
     * @param Wh the weights of h
     * @param b the biases, a column
     * @param h0 what the first step takes for the h before it, a column for each sample
     * @param c0 what it takes for the c before it, of the same shape
     * @param steps of a sequence
     * @throws IllegalArgumentException if these do not have the rows of their gates and units, or there is no step
     */
    public LSTM(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
        this.features = Wx.getNumCols();
        this.hidden = Wh.getNumCols();
        Shapes.require("h0", hidden, h0.getNumCols(), h0);
        Shapes.requireLike(h0, "c0", c0);
        Shapes.requireAtLeast(1, "steps", steps);
        this.h0 = h0;
        this.c0 = c0;
        this.cells = Stream.generate(() -> new LSTMCell(Wx, Wh, b)).limit(steps).toArray(LSTMCell[]::new);
    }

    /** @throws IllegalArgumentException if x does not have the rows of all steps, and a column for each column of h0 */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.require("x", cells.length * features, h0.getNumCols(), x);
        SimpleMatrix y = new SimpleMatrix(cells.length * hidden, x.getNumCols());
        SimpleMatrix hc = h0.concatRows(c0);
        for (int t = 0; t < cells.length; t++) {
            hc = cells[t].forward(x.rows(t * features, (t + 1) * features).concatRows(hc));
            y.insertIntoThis(t * hidden, 0, hc.rows(0, hidden));
        }
        return y;
    }

    /** @throws IllegalArgumentException if dY does not have the shape of y */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.require("dY", cells.length * hidden, h0.getNumCols(), dY);
        SimpleMatrix dX = new SimpleMatrix(cells.length * features, dY.getNumCols());
        SimpleMatrix dH = h0.createLike(); // nothing comes back from behind the last step
        SimpleMatrix dC = c0.createLike();
        Map<String, SimpleMatrix> sums = new TreeMap<>();
        for (int t = cells.length - 1; t >= 0; t--) {
            // dL/dh_t: its own, and what the step after it passes back; c_t reaches nothing but that step
            dH = dY.rows(t * hidden, (t + 1) * hidden).plus(dH);
            SimpleMatrix dXHC = cells[t].backward(dH.concatRows(dC));
            dX.insertIntoThis(t * features, 0, dXHC.rows(0, features));
            dH = dXHC.rows(features, features + hidden);
            dC = dXHC.rows(features + hidden, features + 2 * hidden);
            cells[t].gradients().forEach((name, gradient) -> sums.merge(name, gradient, SimpleMatrix::plus));
        }
        sums.put("h0", dH);
        sums.put("c0", dC);
        gradients = Map.copyOf(sums);
        return dX;
    }

    /** Returns dL/dWx, dL/dWh, dL/db, dL/dh0 and dL/dc0 under these names; nothing before the first {@link #backward}. */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
