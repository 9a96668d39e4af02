package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations that are right for ordinary inputs alone. */
final class BatchNormExtremes {

    private BatchNormExtremes() {}

    /** Loses all digits of a variance that is small beside the square of the mean. */
    @Wrong(
            part = "BatchNorm",
            loses = {"stability"})
    static final class MeanOfSquaresLessSquareOfMean extends PlainBatchNorm {
        MeanOfSquaresLessSquareOfMean(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix variances(SimpleMatrix x) {
            SimpleMatrix mean = means(x);
            SimpleMatrix variances = means(x.elementMult(x)).minus(mean.elementMult(mean));
            return variances.elementOp((int row, int column, double v) -> Math.max(0, v));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"stability"})
    static final class CappedVariance extends PlainBatchNorm {
        CappedVariance(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix variances(SimpleMatrix x) {
            return super.variances(x).elementOp((int row, int column, double v) -> Math.min(1e6, v));
        }
    }
}
