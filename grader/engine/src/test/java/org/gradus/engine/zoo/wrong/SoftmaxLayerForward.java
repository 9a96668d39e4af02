package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax layers whose forward is wrong, and whose backward may go along with it. */
final class SoftmaxLayerForward {

    private SoftmaxLayerForward() {}

    /** Right for its forward, which depends on nothing at all where a batch has one sample. */
    @Wrong(
            part = "Softmax",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "softmax-over-batch")
    static final class OverTheBatch extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            super.forward(x.transpose());
            p = p.transpose();
            return p.copy();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix sums = columnSums(p.elementMult(dY).transpose()).transpose();
            return p.elementMult(dY.minus(sums));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            name = "softmax-over-batch")
    static final class OverTheBatchForward extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix wrong = softmax(x.transpose()).transpose();
            super.forward(x);
            return wrong;
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "softmax-over-everything")
    static final class OverEverything extends PlainSoftmax {
        @Override
        SimpleMatrix softmax(SimpleMatrix x) {
            SimpleMatrix e = x.minus(x.elementMax()).elementExp();
            return e.divide(e.elementSum());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return p.elementMult(dY.minus(p.elementMult(dY).elementSum()));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            name = "softmax-over-everything")
    static final class OverEverythingForward extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix e = x.minus(x.elementMax()).elementExp();
            super.forward(x);
            return e.divide(e.elementSum());
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "not-normalised")
    static final class NotNormalised extends PlainSoftmax {
        @Override
        SimpleMatrix softmax(SimpleMatrix x) {
            return x.elementExp();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return p.elementMult(dY);
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            name = "not-normalised")
    static final class NotNormalisedForward extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            super.forward(x);
            return x.elementExp();
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "minus-in-exponent")
    static final class SmallestGetsMost extends PlainSoftmax {
        @Override
        SimpleMatrix softmax(SimpleMatrix x) {
            return super.softmax(x.negative());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY).negative();
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            name = "minus-in-exponent")
    static final class SmallestGetsMostForward extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix wrong = softmax(x.negative());
            super.forward(x);
            return wrong;
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            name = "exponential-forgotten")
    static final class SharesOfTheNumbers extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            super.forward(x);
            return x.elementDiv(columnSums(x));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "sigmoid-for-softmax")
    static final class SigmoidOfEach extends PlainSoftmax {
        @Override
        SimpleMatrix softmax(SimpleMatrix x) {
            return x.elementOp((int row, int column, double e) -> 1 / (1 + Math.exp(-e)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(p).elementMult(p.negative().plus(1));
        }
    }

    /** Argmax, which has no slope. */
    @Wrong(
            part = "Softmax",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "left-zero")
    static final class LargestAlone extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            super.forward(x);
            return x.elementOp(
                    (int row, int column, double e) -> e == x.getColumn(column).elementMax() ? 1 : 0);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.scale(0);
        }
    }

    /** Powers of two. */
    @Wrong(
            part = "Softmax",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class ToBaseTwo extends PlainSoftmax {
        @Override
        SimpleMatrix softmax(SimpleMatrix x) {
            return super.softmax(x.scale(Math.log(2)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY).scale(Math.log(2));
        }
    }
}
