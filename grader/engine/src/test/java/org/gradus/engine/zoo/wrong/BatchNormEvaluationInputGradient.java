package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations by given statistics with a wrong dL/dx and nothing else wrong. */
final class BatchNormEvaluationInputGradient {

    private BatchNormEvaluationInputGradient() {}

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"dX"},
            name = "statistics-differentiated")
    static final class StatisticsDifferentiated extends PlainBatchNormEvaluation {
        StatisticsDifferentiated(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix g = times(gamma, dY);
            SimpleMatrix xhat = normalised(x);
            return dividedBy(deviation(), g.minus(means(g)).minus(xhat.elementMult(means(g.elementMult(xhat)))));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"dX"},
            name = "batch-statistics-used")
    static final class OfTheBatchBackward extends PlainBatchNormEvaluation {
        OfTheBatchBackward(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix g = times(gamma, dY);
            SimpleMatrix centred = x.minus(means(x));
            SimpleMatrix deviations =
                    means(centred.elementMult(centred)).plus(epsilon).elementPower(0.5);
            SimpleMatrix xhat = centred.elementDiv(deviations);
            return g.minus(means(g))
                    .minus(xhat.elementMult(means(g.elementMult(xhat))))
                    .elementDiv(deviations);
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"dX"},
            name = "gain-forgotten")
    static final class GainForgottenBackward extends PlainBatchNormEvaluation {
        GainForgottenBackward(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dividedBy(deviation(), dY);
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"dX"},
            name = "deviation-forgotten")
    static final class DeviationForgotten extends PlainBatchNormEvaluation {
        DeviationForgotten(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return times(gamma, dY);
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"dX"},
            name = "root-forgotten")
    static final class RootForgottenBackward extends PlainBatchNormEvaluation {
        RootForgottenBackward(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dividedBy(variance.plus(epsilon), times(gamma, dY));
        }
    }

    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"dX"},
            name = "epsilon-outside-root")
    static final class EpsilonOutsideRootBackward extends PlainBatchNormEvaluation {
        EpsilonOutsideRootBackward(
                SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return dividedBy(variance.elementPower(0.5).plus(epsilon), times(gamma, dY));
        }
    }

    /** Multiplies where forward divides. */
    @Wrong(
            part = "BatchNormEvaluation",
            loses = {"dX"})
    static final class Multiplied extends PlainBatchNormEvaluation {
        Multiplied(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            super(gamma, beta, mean, variance, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return times(deviation(), times(gamma, dY));
        }
    }
}
