package org.gradus.reference.catalogue;

import org.ejml.simple.SimpleMatrix;

/**
 * How far right classes may be from a loss, beyond rounding: by what a small number does that keeps a probability away from 0 and
 * 1, {@code log(p + 1e-7)} or p clipped to [1e-7, 1 - 1e-7]. Up to 1e-7 it is legal. Where a probability is nearer to 0 than 1e-6
 * there is no leeway: what the number does there is a matter of stability.
 */
public interface Leeway {

    /** The largest number that is legal. */
    double EPSILON = 1e-7;

    /** The smallest probability about which it is fair to ask, stability apart. */
    double LEAST = 1e-6;

    /** How far the value may be off. */
    double value(SimpleMatrix prediction, SimpleMatrix target);

    /** How far each entry of the gradient may be off. */
    SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target);

    /** {@code log(p + e) - log p <= e / p}, the share by which {@code 1 / (p + e)} is too small as well. */
    static double share(double p) {
        return p < LEAST ? 0 : EPSILON / p;
    }
}
