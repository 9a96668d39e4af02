package org.gradus.reference;

import java.util.Map;
import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Fully connected layer, {@code Y = W X + b}, with b added to each column of {@code W X}.
 *
 * <p>Shapes: W {@code [out x in]}, b {@code [out x 1]}, X {@code [in x batch]}, Y {@code [out x batch]}.
 *
 * <p>Sources: 004, exercises 1 and 2; 000, steps 3, 4, 5, 7 and 8; 001, "Back propagation formulae"; 003, last lines.
 */
public final class Dense implements Layer {

    static {
        // The only matrix products of this package are here: one thread, so that they add up in the same order
        // everywhere.
        EjmlConcurrency.USE_CONCURRENT = false;
    }

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param W the weights, {@code [out x in]}
     * @param b the biases, {@code [out x 1]}
     * @throws IllegalArgumentException if b is not one column with a row for each row of W
     */
    public Dense(SimpleMatrix W, SimpleMatrix b) {
        Shapes.require("b", W.getNumRows(), 1, b);
        this.W = W;
        this.b = b;
    }

    /** @throws IllegalArgumentException if x does not have a row for each column of W */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.require("x", W.getNumCols(), x.getNumCols(), x);
        this.x = x;
        return W.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols()))); // 004 (15): Y = W X + b 1^T
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest y */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.require("dY", W.getNumRows(), x.getNumCols(), dY);
        SimpleMatrix dW = dY.mult(x.transpose()); // 004 (8), summed over the batch: dL/dW = dL/dY X^T
        SimpleMatrix db = dY.mult(SimpleMatrix.ones(x.getNumCols(), 1)); // 004 (12), summed: dL/db = dL/dY 1
        gradients = Map.of("W", dW, "b", db);
        return W.transpose().mult(dY); // 004 (14): dL/dX = W^T dL/dY
    }

    /** Returns dL/dW and dL/db under the names W and b; nothing before the first {@link #backward}. */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
