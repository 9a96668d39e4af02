package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Huber losses that are right for ordinary predictions alone. */
final class HuberExtremes {

    private HuberExtremes() {}

    @Wrong(
            part = "Huber",
            loses = {"stability"})
    static final class CappedErrors extends PlainHuber {
        CappedErrors(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return super.huber(Math.max(-1e4, Math.min(1e4, r)));
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"stability"})
    static final class FlatFarOut extends PlainHuber {
        FlatFarOut(double delta) {
            super(delta);
        }

        @Override
        double huberPrime(double r) {
            return Math.abs(r) < 1e4 ? super.huberPrime(r) : 0;
        }
    }
}
