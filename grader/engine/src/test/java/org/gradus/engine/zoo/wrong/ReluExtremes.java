package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Rectifiers that are right for ordinary inputs alone. */
final class ReluExtremes {

    private ReluExtremes() {}

    @Wrong(
            part = "ReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class SmallIsZero extends PlainReLU {
        @Override
        double value(double z) {
            return z > 1e-5 ? z : 0;
        }

        @Override
        double slope(double z) {
            return z > 1e-5 ? 1 : 0;
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"stability"})
    static final class CappedAtAThousand extends PlainReLU {
        @Override
        double value(double z) {
            return Math.min(1e3, Math.max(0, z));
        }

        @Override
        double slope(double z) {
            return z > 0 && z < 1e3 ? 1 : 0;
        }
    }
}
