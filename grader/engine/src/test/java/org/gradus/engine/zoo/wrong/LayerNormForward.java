package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Layer normalisations with a wrong forward and right gradients. */
final class LayerNormForward {

    private LayerNormForward() {}

    /** Batch normalisation. */
    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "normalised-over-batch")
    static final class OverTheBatch extends PlainLayerNorm {
        OverTheBatch(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix mirrored = normalised(x.transpose()).transpose();
            return times(gamma, mirrored).plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "unbiased-variance")
    static final class UnbiasedVariance extends PlainLayerNorm {
        UnbiasedVariance(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix roots = unbiased(x).plus(epsilon).elementPower(0.5);
            return times(gamma, x.minus(means(x)).elementDiv(roots))
                    .plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }

        private static SimpleMatrix unbiased(SimpleMatrix x) {
            SimpleMatrix centred = x.minus(means(x));
            return means(centred.elementMult(centred)).scale(x.getNumRows() / (x.getNumRows() - 1.0));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "epsilon-outside-root")
    static final class EpsilonOutsideRoot extends PlainLayerNorm {
        EpsilonOutsideRoot(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix roots = variances(x).elementPower(0.5).plus(epsilon);
            return times(gamma, x.minus(means(x)).elementDiv(roots))
                    .plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    /** 0 / 0 where a column is constant. */
    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "epsilon-forgotten")
    static final class EpsilonForgotten extends PlainLayerNorm {
        EpsilonForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix roots = variances(x).elementPower(0.5);
            return times(gamma, x.minus(means(x)).elementDiv(roots))
                    .plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "root-forgotten")
    static final class RootForgotten extends PlainLayerNorm {
        RootForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return times(gamma, x.minus(means(x)).elementDiv(variances(x).plus(epsilon)))
                    .plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "mean-not-subtracted")
    static final class MeanNotSubtracted extends PlainLayerNorm {
        MeanNotSubtracted(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return times(gamma, x.elementDiv(deviations(x)))
                    .plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "gain-forgotten")
    static final class GainForgotten extends PlainLayerNorm {
        GainForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return normalised(x).plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"},
            name = "bias-forgotten")
    static final class BiasForgotten extends PlainLayerNorm {
        BiasForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return times(gamma, normalised(x));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"forward", "stability", "conduct"})
    static final class GainAndBiasExchanged extends PlainLayerNorm {
        GainAndBiasExchanged(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return times(beta, normalised(x)).plus(times(gamma, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }
}
