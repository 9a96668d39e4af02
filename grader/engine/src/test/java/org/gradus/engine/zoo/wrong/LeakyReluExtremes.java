package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Leaky rectifiers that are right for ordinary inputs alone. */
final class LeakyReluExtremes {

    private LeakyReluExtremes() {}

    @Wrong(
            part = "LeakyReLU",
            loses = {"stability"})
    static final class CappedAtAThousand extends PlainLeakyReLU {
        CappedAtAThousand(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return Math.min(1e3, z > 0 ? z : slope * z);
        }

        @Override
        double slope(double z) {
            return z > 1e3 ? 0 : z > 0 ? 1 : slope;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"stability"})
    static final class LeakEndsBelowAThousand extends PlainLeakyReLU {
        LeakEndsBelowAThousand(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return z > 0 ? z : slope * Math.max(-1e3, z);
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : z > -1e3 ? slope : 0;
        }
    }
}
