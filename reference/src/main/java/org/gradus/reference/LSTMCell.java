package org.gradus.reference;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * One step of a long short-term memory: {@code i, f, o = sigma(z)} and {@code g = tanh(z)} with {@code z = Wx x + Wh h + b}, then
 * {@code c' = f c + i g} and {@code h' = o tanh(c')}, entry by entry.
 *
 * <p>Shapes: Wx {@code [4 hidden x features]}, Wh {@code [4 hidden x hidden]} and b {@code [4 hidden x 1]}, whose rows are those of the
 * gates i (input), f (forget) and o (output) and of the candidate g, in this order. The rows of the input are x, h and c, one below the
 * other, {@code [features + 2 hidden x batch]}; those of the output are h' and c', {@code [2 hidden x batch]}. Columns are samples.
 * Gradients of Wx, Wh and b are summed over the samples.
 *
 * <p>Sources: Hochreiter, Schmidhuber: Long Short-Term Memory (1997), with the forget gate of Gers, Schmidhuber, Cummins: Learning to
 * Forget (2000); Stanford CS231n, assignment 3, for the order of the gates. The gradient is the chain rule.
 */
public final class LSTMCell implements Layer {

    private final int features;
    private final int hidden;
    private final Dense sums;
    private final Sigmoid sigma = new Sigmoid();
    private final Tanh candidate = new Tanh();
    private final Tanh outer = new Tanh();
    private SimpleMatrix c = new SimpleMatrix(0, 0);
    private SimpleMatrix gates = new SimpleMatrix(0, 0);
    private SimpleMatrix g = new SimpleMatrix(0, 0);
    private SimpleMatrix tanhC = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param Wx the weights of x
     * @param Wh the weights of h, with as many columns as there are hidden units
     * @param b the biases, a column
     * @throws IllegalArgumentException if they do not have 4 rows for each column of Wh
     */
    public LSTMCell(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b) {
        this.features = Wx.getNumCols();
        this.hidden = Wh.getNumCols();
        Shapes.require("Wx", 4 * hidden, features, Wx);
        Shapes.require("Wh", 4 * hidden, hidden, Wh);
        this.sums = new Dense(Wx.concatColumns(Wh), b);
    }

    /** @throws IllegalArgumentException if x does not have the rows of x, of h and of c */
    @Override
    public SimpleMatrix forward(SimpleMatrix xhc) {
        Shapes.require("x", features + 2 * hidden, xhc.getNumCols(), xhc);
        c = xhc.rows(features + hidden, features + 2 * hidden);
        SimpleMatrix z = sums.forward(xhc.rows(0, features + hidden)); // z = Wx x + Wh h + b
        gates = sigma.forward(z.rows(0, 3 * hidden)); // i, f, o = sigma(z)
        g = candidate.forward(z.rows(3 * hidden, 4 * hidden)); // g = tanh(z)
        SimpleMatrix next = f().elementMult(c).plus(i().elementMult(g)); // c' = f c + i g
        tanhC = outer.forward(next);
        return o().elementMult(tanhC).concatRows(next); // h' = o tanh(c')
    }

    /** @throws IllegalArgumentException if dY does not have the rows of h' and of c' */
    @Override
    public SimpleMatrix backward(SimpleMatrix dHC) {
        Shapes.require("dY", 2 * hidden, c.getNumCols(), dHC);
        SimpleMatrix dH = dHC.rows(0, hidden); // dL/dh'
        // all that reaches c': dL/dc' + dL/dh' o tanh'(c')
        SimpleMatrix dC = dHC.rows(hidden, 2 * hidden).plus(outer.backward(dH.elementMult(o())));
        // dL/di = dC g, dL/df = dC c, dL/do = dL/dh' tanh(c'), each times sigma'(z); dL/dg = dC i, times tanh'(z)
        SimpleMatrix dGates = dC.elementMult(g).concatRows(dC.elementMult(c), dH.elementMult(tanhC));
        SimpleMatrix dZ = sigma.backward(dGates).concatRows(candidate.backward(dC.elementMult(i())));
        SimpleMatrix dXH = sums.backward(dZ); // dL/dx = Wx^T dL/dz, dL/dh = Wh^T dL/dz
        SimpleMatrix dW = sums.gradients().getOrDefault("W", c);
        SimpleMatrix db = sums.gradients().getOrDefault("b", c);
        gradients = Map.of("Wx", dW.cols(0, features), "Wh", dW.cols(features, features + hidden), "b", db);
        return dXH.concatRows(dC.elementMult(f())); // dL/dc = dC f
    }

    /** Returns dL/dWx, dL/dWh and dL/db under the names Wx, Wh and b; nothing before the first {@link #backward}. */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    private SimpleMatrix i() {
        return gates.rows(0, hidden);
    }

    private SimpleMatrix f() {
        return gates.rows(hidden, 2 * hidden);
    }

    private SimpleMatrix o() {
        return gates.rows(2 * hidden, 3 * hidden);
    }
}
