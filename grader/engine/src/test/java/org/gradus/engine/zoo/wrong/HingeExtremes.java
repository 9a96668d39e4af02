package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Hinge losses that are right for ordinary scores alone. */
final class HingeExtremes {

    private HingeExtremes() {}

    @Wrong(
            part = "Hinge",
            loses = {"stability"})
    static final class CappedMargins extends PlainHinge {
        @Override
        double cost(double margin) {
            return Math.min(1e5, Math.max(0, margin));
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"stability"})
    static final class FlatFarOut extends PlainHinge {
        @Override
        double slope(double margin) {
            return margin > 0 && margin < 1e5 ? 1 : 0;
        }
    }
}
