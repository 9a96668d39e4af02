package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Rectifiers with a wrong dL/dx and nothing else wrong. */
final class ReluBackward {

    private ReluBackward() {}

    @Wrong(
            part = "ReLU",
            loses = {"dX"},
            name = "masked-by-upstream",
            from = "34")
    static final class MaskedByUpstream extends PlainReLU {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int row, int column, double upstream) -> upstream > 0 ? upstream : 0);
        }
    }

    /** relu'(0) = 1, where the documents say 0: seen at the kink alone. */
    @Wrong(
            part = "ReLU",
            loses = {"dX"},
            name = "slope-one-at-zero",
            from = "35")
    static final class SlopeOneAtZero extends PlainReLU {
        @Override
        double slope(double z) {
            return z >= 0 ? 1 : 0;
        }
    }

    /** Between the two slopes at the kink: what a central difference says there. */
    @Wrong(
            part = "ReLU",
            loses = {"dX"})
    static final class SlopeHalfAtZero extends PlainReLU {
        @Override
        double slope(double z) {
            return (1 + Math.signum(z)) / 2;
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"dX"},
            name = "input-instead-of-upstream",
            from = "37")
    static final class InputInsteadOfUpstream extends PlainReLU {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return x.elementOp((int row, int column, double z) -> Math.max(0, z));
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"dX"},
            name = "zero-all-if-any-negative",
            from = "40")
    static final class ZeroAllIfAnyNegative extends PlainReLU {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = dY.copy();
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int i = 0; i < x.getNumRows(); i++) {
                    if (x.get(i, n) <= 0) {
                        dX.setColumn(n, dY.getColumn(n).scale(0));
                    }
                }
            }
            return dX;
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"dX"})
    static final class WrongSide extends PlainReLU {
        @Override
        double slope(double z) {
            return z < 0 ? 1 : 0;
        }
    }

    /** A small slope in backward that forward does not have. */
    @Wrong(
            part = "ReLU",
            loses = {"dX"},
            name = "leaky")
    static final class LeakyBackward extends PlainReLU {
        @Override
        double slope(double z) {
            return z > 0 ? 1 : 0.01;
        }
    }
}
