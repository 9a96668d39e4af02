package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers in which several gradients are wrong, by one slip. */
final class DenseBackward {

    private DenseBackward() {}

    /** Right where dL/dy is 1 everywhere. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"},
            name = "upstream-ignored",
            from = "21")
    static final class UpstreamIgnored extends PlainDense {
        UpstreamIgnored(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(SimpleMatrix.ones(dY.getNumRows(), dY.getNumCols()));
        }
    }

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

    /** Was written for one sample. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.W", "gradients.b"},
            name = "first-sample-only",
            from = "23")
    static final class FirstSampleOnly extends PlainDense {
        FirstSampleOnly(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return dY.getColumn(0).mult(x.getColumn(0).transpose());
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return dY.getColumn(0);
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
            name = "divided-by-batch")
    static final class DividedByBatch extends PlainDense {
        DividedByBatch(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY.divide(dY.getNumCols()));
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"},
            name = "sign-flipped")
    static final class SignFlipped extends PlainDense {
        SignFlipped(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY.negative());
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"},
            name = "left-zero")
    static final class LeftZero extends PlainDense {
        LeftZero(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY.scale(0));
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"stability"},
            name = "float-arithmetic")
    static final class FloatArithmetic extends PlainDense {
        FloatArithmetic(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return rounded(super.backward(rounded(dY)));
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return rounded(super.dW(dY));
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return rounded(super.db(dY));
        }

        private static SimpleMatrix rounded(SimpleMatrix matrix) {
            return matrix.elementOp((int row, int column, double value) -> (float) value);
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

    /** Clips its gradients against explosion: no longer linear in dL/dy, and wrong where that is large. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"})
    static final class Clipped extends PlainDense {
        Clipped(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return clipped(super.backward(dY));
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return clipped(super.dW(dY));
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return clipped(super.db(dY));
        }

        private static SimpleMatrix clipped(SimpleMatrix gradient) {
            return gradient.elementOp((int row, int column, double value) -> Math.max(-1e3, Math.min(1e3, value)));
        }
    }

    /** Divides dL/dy by its length and multiplies in the end: 0/0 where dL/dy is 0. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"})
    static final class UpstreamNormalised extends PlainDense {
        private double length;

        UpstreamNormalised(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            length = dY.normF();
            return super.backward(dY.divide(length)).scale(length);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(dY).scale(length);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return super.db(dY).scale(length);
        }
    }

    /** Goes back through eight samples and no more. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W"})
    static final class EightSamples extends PlainDense {
        EightSamples(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(firstEight(dY));
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(firstEight(dY));
        }

        private static SimpleMatrix firstEight(SimpleMatrix dY) {
            return dY.elementOp((int row, int sample, double value) -> sample < 8 ? value : 0);
        }
    }

    /** Has a forward, and no backward yet. */
    @Wrong(
            part = "Dense",
            loses = {"dX", "gradients.W", "gradients.b"})
    static final class NotWritten extends PlainDense {
        NotWritten(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            throw new UnsupportedOperationException("dL/dx = W^T dL/dy");
        }
    }
}
