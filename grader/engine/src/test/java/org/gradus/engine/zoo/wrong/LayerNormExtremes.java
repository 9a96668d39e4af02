package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Layer normalisations that are right for ordinary inputs alone. */
final class LayerNormExtremes {

    private LayerNormExtremes() {}

    /** Loses all digits of a variance that is small beside the square of the mean. */
    @Wrong(
            part = "LayerNorm",
            loses = {"stability"})
    static final class MeanOfSquaresLessSquareOfMean extends PlainLayerNorm {
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
            part = "LayerNorm",
            loses = {"stability"})
    static final class CappedVariance extends PlainLayerNorm {
        CappedVariance(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix variances(SimpleMatrix x) {
            return super.variances(x).elementOp((int row, int column, double v) -> Math.min(1e6, v));
        }
    }
}
