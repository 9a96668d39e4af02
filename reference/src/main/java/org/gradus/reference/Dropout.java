package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Inverted dropout in training, {@code y = mask x / keep}, entry by entry: what the mask drops is 0, and what it keeps is as much larger as
 * fewer are kept. The mask is given, 1 where an entry is kept and 0 where it is dropped, so that the same is dropped forward and backward.
 *
 * <p>Shapes: x, y and the mask {@code [n x batch]}, columns are samples.
 *
 * <p>Source: Srivastava and others: Dropout (2014), section 4, and section 10 for the division by keep in training.
 */
public final class Dropout implements Layer {

    private final SimpleMatrix mask;
    private final double keep;

    /**
     * @param mask of entries 0 and 1
     * @param keep the probability with which an entry was kept
     * @throws IllegalArgumentException if an entry of the mask is neither 0 nor 1, or keep is not above 0 and at most 1
     */
    public Dropout(SimpleMatrix mask, double keep) {
        for (int k = 0; k < mask.getNumElements(); k++) {
            if (mask.get(k) != 0 && mask.get(k) != 1) {
                throw new IllegalArgumentException("mask: expected entries 0 and 1 but there was " + mask.get(k));
            }
        }
        if (!(keep > 0 && keep <= 1)) {
            throw new IllegalArgumentException("keep: expected a number above 0 and at most 1 but was " + keep);
        }
        this.mask = mask;
        this.keep = keep;
    }

    /** @throws IllegalArgumentException if x does not have the shape of the mask */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.requireLike(mask, "x", x);
        return x.elementMult(mask).divide(keep); // y = mask x / keep
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the mask */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(mask, "dY", dY);
        return dY.elementMult(mask).divide(keep); // dL/dx = mask dL/dy / keep
    }
}
