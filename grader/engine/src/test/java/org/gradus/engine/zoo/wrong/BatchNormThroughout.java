package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations with a wrong forward, whose gradients go along with it. */
final class BatchNormThroughout {

    private BatchNormThroughout() {}

    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.gamma"})
    static final class VarianceTwiceAsLarge extends PlainBatchNorm {
        VarianceTwiceAsLarge(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix variances(SimpleMatrix x) {
            return super.variances(x).scale(2);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix g = times(gamma, dY);
            SimpleMatrix xhat = normalised(x);
            return g.minus(means(g))
                    .minus(xhat.elementMult(means(g.elementMult(xhat))).scale(2))
                    .elementDiv(deviations(x));
        }
    }

    /** Centred, and not divided. */
    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.gamma"})
    static final class OfTheMeanAlone extends PlainBatchNorm {
        OfTheMeanAlone(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix deviations(SimpleMatrix x) {
            return x.elementOp((int row, int column, double any) -> 1);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix g = times(gamma, dY);
            return g.minus(means(g));
        }
    }
}
