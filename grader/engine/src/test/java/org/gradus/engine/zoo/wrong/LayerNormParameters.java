package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Layer normalisations with a wrong gradient of gamma or of beta and nothing else wrong. */
final class LayerNormParameters {

    private LayerNormParameters() {}

    @Wrong(
            part = "LayerNorm",
            loses = {"gradients.gamma"},
            name = "input-for-normalised")
    static final class InputForNormalised extends PlainLayerNorm {
        InputForNormalised(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY.elementMult(x));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"gradients.gamma"},
            name = "output-for-normalised")
    static final class OutputForNormalised extends PlainLayerNorm {
        OutputForNormalised(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY.elementMult(y(x)));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"gradients.gamma"},
            name = "normalised-forgotten")
    static final class NormalisedForgotten extends PlainLayerNorm {
        NormalisedForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY);
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"gradients.gamma"},
            name = "not-summed-over-batch")
    static final class GainNotSummed extends PlainLayerNorm {
        GainNotSummed(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return dY.elementMult(normalised(x));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"gradients.beta"},
            name = "not-summed-over-batch")
    static final class BiasNotSummed extends PlainLayerNorm {
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
            part = "LayerNorm",
            loses = {"gradients.beta"})
    static final class BiasWithGain extends PlainLayerNorm {
        BiasWithGain(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dBeta(SimpleMatrix dY) {
            return rowSums(times(gamma, dY));
        }
    }
}
