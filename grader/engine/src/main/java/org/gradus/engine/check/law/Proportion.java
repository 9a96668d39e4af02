package org.gradus.engine.check.law;

import org.gradus.wire.MatrixData;

/** Whether one matrix is a multiple of another. */
final class Proportion {

    private static final double RELATIVE = 1e-9;

    private Proportion() {}

    /** Whether there is a number c, be it 0, with {@code a = c b}. */
    static boolean between(MatrixData a, MatrixData b) {
        if (!a.sameShape(b)) {
            return false;
        }
        double[] multiples = a.rowMajor();
        double[] entries = b.rowMajor();
        double factor = multiples.length == 0 ? 0 : multiples[0] / entries[0];
        for (int i = 0; i < multiples.length; i++) {
            if (!(Math.abs(multiples[i] - factor * entries[i]) <= RELATIVE * Math.abs(factor * entries[i]))) {
                return false;
            }
        }
        return true;
    }
}
