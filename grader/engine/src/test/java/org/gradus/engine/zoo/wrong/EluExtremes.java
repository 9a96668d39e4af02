package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Exponential linear units that are right for ordinary inputs alone. */
final class EluExtremes {

    private EluExtremes() {}

    /** Infinity times 0 is NaN. */
    @Wrong(
            part = "ELU",
            loses = {"stability"},
            name = "exp-overflows")
    static final class MaskedInfinity extends PlainELU {
        MaskedInfinity(double alpha) {
            super(alpha);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            super.forward(x);
            return x.elementOp((int row, int column, double e) -> mask(e) * e + (1 - mask(e)) * below(e));
        }

        static double mask(double x) {
            return x > 0 ? 1 : 0;
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"stability"},
            name = "exp-overflows")
    static final class MaskedInfinityInBackward extends PlainELU {
        MaskedInfinityInBackward(double alpha) {
            super(alpha);
        }

        @Override
        double slope(double x) {
            return (x > 0 ? 1 : 0) + (x > 0 ? 0 : 1) * slopeBelow(x);
        }
    }

    /** A floor under the slope. */
    @Wrong(
            part = "ELU",
            loses = {"stability"})
    static final class FlatBelowTwenty extends PlainELU {
        FlatBelowTwenty(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return x < -20 ? alpha * 1e-9 : super.slopeBelow(x);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"stability"})
    static final class CappedAtAThousand extends PlainELU {
        CappedAtAThousand(double alpha) {
            super(alpha);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return super.forward(x).elementOp((int row, int column, double e) -> Math.min(1e3, e));
        }
    }
}
