package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations by given statistics with a wrong gradient of gamma or of beta and nothing else wrong. */
final class BatchNormEvaluationParameters {

    private BatchNormEvaluationParameters() {}

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"gradients.gamma"},
            name = "batch-statistics-used")
    static final class OfTheBatchBackward extends PlainBatchNormEvaluation {
        OfTheBatchBackward(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            SimpleMatrix centred = x.minus(means(x));
            SimpleMatrix variances = means(centred.elementMult(centred));
            return rowSums(
                    dY.elementMult(centred.elementDiv(variances.plus(epsilon).elementPower(0.5))));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"gradients.gamma"},
            name = "input-for-normalised")
    static final class InputForNormalised extends PlainBatchNormEvaluation {
        InputForNormalised(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY.elementMult(x));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"gradients.gamma"},
            name = "output-for-normalised")
    static final class OutputForNormalised extends PlainBatchNormEvaluation {
        OutputForNormalised(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY.elementMult(y(x)));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"gradients.gamma"},
            name = "normalised-forgotten")
    static final class NormalisedForgotten extends PlainBatchNormEvaluation {
        NormalisedForgotten(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY);
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"gradients.gamma"},
            name = "not-summed-over-batch")
    static final class GainNotSummed extends PlainBatchNormEvaluation {
        GainNotSummed(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return dY.elementMult(normalised(x));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"gradients.beta"},
            name = "not-summed-over-batch")
    static final class BiasNotSummed extends PlainBatchNormEvaluation {
        BiasNotSummed(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dBeta(SimpleMatrix dY) {
            return dY;
        }
    }

    /** Has gamma in it, which beta does not meet. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"gradients.beta"})
    static final class BiasWithGain extends PlainBatchNormEvaluation {
        BiasWithGain(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dBeta(SimpleMatrix dY) {
            return rowSums(times(gamma, dY));
        }
    }
}
