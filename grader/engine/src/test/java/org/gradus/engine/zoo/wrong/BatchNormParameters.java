package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations with a wrong gradient of gamma or of beta and nothing else wrong. */
final class BatchNormParameters {

    private BatchNormParameters() {}

    @Wrong(
            part = "BatchNorm",
            loses = {"gradients.gamma"},
            name = "input-for-normalised")
    static final class InputForNormalised extends PlainBatchNorm {
        InputForNormalised(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY.elementMult(x));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"gradients.gamma"},
            name = "output-for-normalised")
    static final class OutputForNormalised extends PlainBatchNorm {
        OutputForNormalised(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY.elementMult(y(x)));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"gradients.gamma"},
            name = "normalised-forgotten")
    static final class NormalisedForgotten extends PlainBatchNorm {
        NormalisedForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY);
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"gradients.gamma"},
            name = "not-summed-over-batch")
    static final class GainNotSummed extends PlainBatchNorm {
        GainNotSummed(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return dY.elementMult(normalised(x));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"gradients.beta"},
            name = "not-summed-over-batch")
    static final class BiasNotSummed extends PlainBatchNorm {
        BiasNotSummed(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dBeta(SimpleMatrix dY) {
            return dY;
        }
    }

    /** Has gamma in it, which beta does not meet. */
    @Wrong(
            part = "BatchNorm",
            loses = {"gradients.beta"})
    static final class BiasWithGain extends PlainBatchNorm {
        BiasWithGain(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dBeta(SimpleMatrix dY) {
            return rowSums(times(gamma, dY));
        }
    }
}
