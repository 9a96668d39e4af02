package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations by given statistics with a wrong forward and right gradients. */
final class BatchNormEvaluationForward {

    private BatchNormEvaluationForward() {}

    /** As in training. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            name = "batch-statistics-used")
    static final class OfTheBatch extends PlainBatchNormEvaluation {
        OfTheBatch(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix centred = x.minus(means(x));
            SimpleMatrix variances = means(centred.elementMult(centred));
            return affine(centred.elementDiv(variances.plus(epsilon).elementPower(0.5)));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            name = "epsilon-outside-root")
    static final class EpsilonOutsideRoot extends PlainBatchNormEvaluation {
        EpsilonOutsideRoot(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return affine(dividedBy(variance.elementPower(0.5).plus(epsilon), centred(x)));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            name = "epsilon-forgotten")
    static final class EpsilonForgotten extends PlainBatchNormEvaluation {
        EpsilonForgotten(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return affine(dividedBy(variance.elementPower(0.5), centred(x)));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            name = "root-forgotten")
    static final class RootForgotten extends PlainBatchNormEvaluation {
        RootForgotten(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return affine(dividedBy(variance.plus(epsilon), centred(x)));
        }
    }

    /** Takes what is given for the deviation. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"})
    static final class VarianceForDeviation extends PlainBatchNormEvaluation {
        VarianceForDeviation(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return affine(dividedBy(variance, centred(x)));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            name = "mean-not-subtracted")
    static final class MeanNotSubtracted extends PlainBatchNormEvaluation {
        MeanNotSubtracted(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return affine(dividedBy(deviation(), x));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"})
    static final class MeanAdded extends PlainBatchNormEvaluation {
        MeanAdded(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return affine(dividedBy(deviation(), x.scale(2).minus(centred(x))));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            name = "gain-forgotten")
    static final class GainForgotten extends PlainBatchNormEvaluation {
        GainForgotten(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return normalised(x).elementOp((int row, int sample, double e) -> e + beta.get(row));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            name = "bias-forgotten")
    static final class BiasForgotten extends PlainBatchNormEvaluation {
        BiasForgotten(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return times(gamma, normalised(x));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"})
    static final class GainAndBiasExchanged extends PlainBatchNormEvaluation {
        GainAndBiasExchanged(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            return normalised(x).elementOp((int row, int sample, double e) -> beta.get(row) * e + gamma.get(row));
        }
    }
}
