package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;

/** A mean in which what is older counts less, {@code m = share m + (1 - share) x}; it begins with 0. */
final class Mean {

    private Mean() {}

    /** @param mean without entries where there is none yet */
    static SimpleMatrix next(SimpleMatrix mean, double share, SimpleMatrix latest) {
        SimpleMatrix added = latest.scale(1 - share);
        return mean.getNumElements() == 0 ? added : mean.scale(share).plus(added);
    }
}
