package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations with a wrong forward and right gradients. */
final class BatchNormForward {

    private BatchNormForward() {}

    /** Layer normalisation. */
    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "normalised-over-features")
    static final class OverTheFeatures extends PlainBatchNorm {
        OverTheFeatures(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix mirrored = normalised(x.transpose()).transpose();
            return times(gamma, mirrored).plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "unbiased-variance")
    static final class UnbiasedVariance extends PlainBatchNorm {
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
            return means(centred.elementMult(centred)).scale(x.getNumCols() / (x.getNumCols() - 1.0));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "epsilon-outside-root")
    static final class EpsilonOutsideRoot extends PlainBatchNorm {
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

    /** 0 / 0 for a sample that is alone. */
    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "epsilon-forgotten")
    static final class EpsilonForgotten extends PlainBatchNorm {
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
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "root-forgotten")
    static final class RootForgotten extends PlainBatchNorm {
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
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "mean-not-subtracted")
    static final class MeanNotSubtracted extends PlainBatchNorm {
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
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "gain-forgotten")
    static final class GainForgotten extends PlainBatchNorm {
        GainForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return normalised(x).plus(times(beta, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"},
            name = "bias-forgotten")
    static final class BiasForgotten extends PlainBatchNorm {
        BiasForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return times(gamma, normalised(x));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"forward", "stability", "conduct"})
    static final class GainAndBiasExchanged extends PlainBatchNorm {
        GainAndBiasExchanged(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return times(beta, normalised(x)).plus(times(gamma, SimpleMatrix.ones(x.getNumRows(), x.getNumCols())));
        }
    }
}
