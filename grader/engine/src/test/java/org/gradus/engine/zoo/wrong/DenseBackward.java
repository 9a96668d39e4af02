package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers in which several gradients are wrong, by one slip. */
final class DenseBackward {

    private DenseBackward() {}

    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"},
            name = "own-output-as-upstream",
            from = "22")
    static final class OwnOutputAsUpstream extends PlainDense {
        OwnOutputAsUpstream(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(y(x));
        }
    }

    /** Was written for one sample, and has the wrong shapes for more. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"},
            name = "first-sample-only")
    static final class OneSampleOnly extends PlainDense {
        OneSampleOnly(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            x = x.getColumn(0);
            return super.backward(dY.getColumn(0));
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"},
            from = "000: every gradient after step 2 is computed from rounded values")
    static final class RoundedByHand extends PlainDense {
        RoundedByHand(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY.elementOp((int row, int column, double value) -> twoDigits(value)));
        }

        private static double twoDigits(double value) {
            double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
            return value == 0 ? 0 : Math.round(value / unit) * unit;
        }
    }
}
