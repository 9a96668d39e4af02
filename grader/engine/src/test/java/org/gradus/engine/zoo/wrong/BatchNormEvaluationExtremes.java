package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations by given statistics that are right for ordinary inputs alone. */
final class BatchNormEvaluationExtremes {

    private BatchNormEvaluationExtremes() {}

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"stability"})
    static final class CappedInput extends PlainBatchNormEvaluation {
        CappedInput(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix centred(SimpleMatrix x) {
            return super.centred(x).elementOp((int row, int sample, double e) -> Math.max(-5e5, Math.min(5e5, e)));
        }
    }
}
