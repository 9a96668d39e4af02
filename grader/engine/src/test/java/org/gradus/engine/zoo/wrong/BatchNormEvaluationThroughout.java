package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations by given statistics with a wrong forward, whose gradients go along with it. */
final class BatchNormEvaluationThroughout {

    private BatchNormEvaluationThroughout() {}

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            half = {"dX", "gradients.gamma"},
            name = "epsilon-outside-root")
    static final class EpsilonOutsideThroughout extends PlainBatchNormEvaluation {
        EpsilonOutsideThroughout(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix deviation() {
            return variance.elementPower(0.5).plus(epsilon);
        }
    }

    /** Its dL/dx does not know of the mean, and is right. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"forward", "stability", "conduct"},
            half = {"gradients.gamma"},
            name = "mean-not-subtracted")
    static final class NotCentred extends PlainBatchNormEvaluation {
        NotCentred(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix centred(SimpleMatrix x) {
            return x;
        }
    }
}
