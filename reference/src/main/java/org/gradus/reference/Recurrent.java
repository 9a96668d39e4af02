package org.gradus.reference;

import java.util.Map;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * A recurrent layer over a sequence, {@code h_t = tanh(Wx x_t + Wh h_(t-1) + b)} for t from 1 to the number of steps: one fully connected
 * layer after the other, the same W and b in all of them.
 *
 * <p>Shapes: Wx {@code [hidden x features]}, Wh {@code [hidden x hidden]}, b {@code [hidden x 1]} and h0 {@code [hidden x batch]}. The rows
 * of x are the steps, one below the other, {@code [steps features x batch]}, and so are those of the output,
 * {@code [steps hidden x batch]}. Columns are samples. Gradients of Wx, Wh and b are summed over the steps and the samples.
 *
 * <p>Sources: Elman: Finding Structure in Time (1990); Werbos: Backpropagation Through Time (1990), for the gradient; Stanford CS231n,
 * assignment 3.
 */
public final class Recurrent implements Layer {

    /** One step, which keeps what it was given. */
    private record Step(Dense sum, Tanh tanh) {}

    private final int features;
    private final int hidden;
    private final SimpleMatrix h0;
    private final Step[] steps;
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param Wx the weights of x
     * @param Wh the weights of h
     * @param b the biases, a column
     * @param h0 what the first step takes for the h before it, a column for each sample
     * @param steps of a sequence
     * @throws IllegalArgumentException if these do not have a row for each hidden unit, or there is no step
     */
    public Recurrent(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
        this.features = Wx.getNumCols();
        this.hidden = Wh.getNumCols();
        Shapes.require("Wx", hidden, features, Wx);
        Shapes.require("Wh", hidden, hidden, Wh);
        Shapes.require("h0", hidden, h0.getNumCols(), h0);
        Shapes.requireAtLeast(1, "steps", steps);
        this.h0 = h0;
        SimpleMatrix W = Wx.concatColumns(Wh);
        this.steps = Stream.generate(() -> new Step(new Dense(W, b), new Tanh()))
                .limit(steps)
                .toArray(Step[]::new);
    }

    /** @throws IllegalArgumentException if x does not have the rows of all steps, and a column for each column of h0 */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.require("x", steps.length * features, h0.getNumCols(), x);
        SimpleMatrix y = new SimpleMatrix(steps.length * hidden, x.getNumCols());
        SimpleMatrix h = h0;
        for (int t = 0; t < steps.length; t++) {
            SimpleMatrix xt = x.rows(t * features, (t + 1) * features);
            // h_t = tanh(Wx x_t + Wh h_(t-1) + b)
            h = steps[t].tanh.forward(steps[t].sum.forward(xt.concatRows(h)));
            y.insertIntoThis(t * hidden, 0, h);
        }
        return y;
    }

    /** @throws IllegalArgumentException if dY does not have the shape of y */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.require("dY", steps.length * hidden, h0.getNumCols(), dY);
        SimpleMatrix dX = new SimpleMatrix(steps.length * features, dY.getNumCols());
        SimpleMatrix dW = new SimpleMatrix(hidden, features + hidden);
        SimpleMatrix db = new SimpleMatrix(hidden, 1);
        SimpleMatrix dH = h0.createLike(); // nothing comes back from behind the last step
        for (int t = steps.length - 1; t >= 0; t--) {
            // dL/dh_t: its own, and what the step after it passes back
            dH = dY.rows(t * hidden, (t + 1) * hidden).plus(dH);
            // dL/dx_t = Wx^T dL/dz and dL/dh_(t-1) = Wh^T dL/dz, with dL/dz = dL/dh_t tanh'(z)
            SimpleMatrix dXH = steps[t].sum.backward(steps[t].tanh.backward(dH));
            dX.insertIntoThis(t * features, 0, dXH.rows(0, features));
            dH = dXH.rows(features, features + hidden);
            dW = dW.plus(steps[t].sum.gradients().getOrDefault("W", dW));
            db = db.plus(steps[t].sum.gradients().getOrDefault("b", db));
        }
        gradients = Map.of("Wx", dW.cols(0, features), "Wh", dW.cols(features, features + hidden), "b", db, "h0", dH);
        return dX;
    }

    /** Returns dL/dWx, dL/dWh, dL/db and dL/dh0 under these names; nothing before the first {@link #backward}. */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
