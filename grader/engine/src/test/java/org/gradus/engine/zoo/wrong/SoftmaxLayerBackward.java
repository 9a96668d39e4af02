package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax layers with a wrong dL/dx and nothing else wrong. */
final class SoftmaxLayerBackward {

    private SoftmaxLayerBackward() {}

    /** The derivative of the sigmoid. */
    @Wrong(
            part = "Softmax",
            loses = {"dX"},
            name = "jacobian-diagonal-only")
    static final class DiagonalOnly extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(p).elementMult(p.negative().plus(1));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"dX"},
            name = "sum-forgotten")
    static final class SumForgotten extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return p.elementMult(dY);
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"dX"},
            name = "factor-forgotten")
    static final class FactorForgotten extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.minus(columnSums(p.elementMult(dY)));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"dX"},
            name = "combined-with-cross-entropy")
    static final class TargetForUpstream extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return p.minus(dY);
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"dX"},
            name = "sum-over-batch")
    static final class SumOverTheBatch extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix sums = columnSums(p.elementMult(dY).transpose()).transpose();
            return p.elementMult(dY.minus(sums));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"dX"},
            name = "softmax-over-batch")
    static final class OverTheBatchBackward extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix right = super.forward(x);
            p = softmax(x.transpose()).transpose();
            return right;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix sums = columnSums(p.elementMult(dY).transpose()).transpose();
            return p.elementMult(dY.minus(sums));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"dX"},
            name = "softmax-over-everything")
    static final class OverEverythingBackward extends PlainSoftmax {
        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix right = super.forward(x);
            SimpleMatrix e = x.minus(x.elementMax()).elementExp();
            p = e.divide(e.elementSum());
            return right;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return p.elementMult(dY.minus(p.elementMult(dY).elementSum()));
        }
    }

    /** The sum of dL/dy without its weights. */
    @Wrong(
            part = "Softmax",
            loses = {"dX"})
    static final class UpstreamNotWeighted extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return p.elementMult(dY.minus(columnSums(dY)));
        }
    }

    /** y_i (1 - y_i) on the diagonal, and +y_i y_k beside it. */
    @Wrong(
            part = "Softmax",
            loses = {"dX"})
    static final class PlusBesideTheDiagonal extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix squares = p.elementMult(p).elementMult(dY).scale(2);
            return p.elementMult(dY.plus(columnSums(p.elementMult(dY)))).minus(squares);
        }
    }

    /** One Jacobian for the whole batch. */
    @Wrong(
            part = "Softmax",
            loses = {"dX"})
    static final class JacobianOfTheFirstSample extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix first = p.elementOp((int row, int column, double e) -> p.get(row, 0));
            return first.elementMult(dY.minus(columnSums(first.elementMult(dY))));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"dX"})
    static final class MeanForSum extends PlainSoftmax {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return p.elementMult(dY.minus(columnSums(p.elementMult(dY)).divide(dY.getNumRows())));
        }
    }
}
