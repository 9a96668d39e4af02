package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations by given statistics that compute the right numbers and break a promise of the contract. */
final class BatchNormEvaluationConduct {

    private BatchNormEvaluationConduct() {}

    /** Has the mean of the layer that went forward last. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsMean extends PlainBatchNormEvaluation {
        SharesItsMean(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(mean);
            return super.forward(x);
        }

        private static void share(SimpleMatrix mean) {
            shared = mean;
        }

        @Override
        SimpleMatrix centred(SimpleMatrix x) {
            return x.elementOp((int row, int sample, double e) -> e - shared.get(row % shared.getNumRows()));
        }
    }

    /** Leaves x - mean where x was. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class CentresItsInput extends PlainBatchNormEvaluation {
        CentresItsInput(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            x.setTo(centred(x));
            return y;
        }
    }

    /** Goes on training its running mean. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"conduct"})
    static final class MovesItsMean extends PlainBatchNormEvaluation {
        MovesItsMean(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        private SimpleMatrix xhat = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            xhat = normalised(x);
            mean.setTo(mean.scale(0.9).plus(rowSums(x).divide(x.getNumCols()).scale(0.1)));
            return affine(xhat);
        }

        @Override
        SimpleMatrix dGamma(SimpleMatrix dY) {
            return rowSums(dY.elementMult(xhat));
        }
    }
}
