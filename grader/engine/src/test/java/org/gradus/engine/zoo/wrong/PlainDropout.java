package org.gradus.engine.zoo.wrong;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right dropout, for wrong ones to change one formula of. */
class PlainDropout implements Layer {

    final SimpleMatrix mask;
    final double keep;
    SimpleMatrix x = new SimpleMatrix(0, 0);

    PlainDropout(SimpleMatrix mask, double keep) {
        this.mask = mask.copy();
        this.keep = keep;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return y(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dX(dY);
    }

    SimpleMatrix y(SimpleMatrix x) {
        return x.elementMult(mask).divide(keep);
    }

    SimpleMatrix dX(SimpleMatrix dY) {
        return dY.elementMult(mask).divide(keep);
    }

    /** Whoever draws it himself, with a seed. */
    static SimpleMatrix drawn(SimpleMatrix like, double keep, long seed) {
        Random random = new Random(seed);
        return like.elementOp((int row, int column, double any) -> random.nextDouble() < keep ? 1 : 0);
    }
}
