package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations with a wrong dL/dx and nothing else wrong. */
final class BatchNormInputGradient {

    private BatchNormInputGradient() {}

    @Wrong(
            part = "BatchNorm",
            loses = {"dX"},
            name = "statistics-constant")
    static final class StatisticsConstant extends PlainBatchNorm {
        StatisticsConstant(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return times(gamma, dY).elementDiv(deviations(x));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"dX"},
            name = "variance-path-omitted")
    static final class VariancePathOmitted extends PlainBatchNorm {
        VariancePathOmitted(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix g = times(gamma, dY);
            return g.minus(means(g)).elementDiv(deviations(x));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"dX"},
            name = "mean-path-omitted")
    static final class MeanPathOmitted extends PlainBatchNorm {
        MeanPathOmitted(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix g = times(gamma, dY);
            return super.dX(dY).plus(means(g).elementDiv(deviations(x)));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"dX"},
            name = "gain-forgotten")
    static final class GainForgotten extends PlainBatchNorm {
        GainForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY.elementOp((int row, int column, double e) -> e / gamma.get(row)));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"dX"},
            name = "deviation-forgotten")
    static final class DeviationForgotten extends PlainBatchNorm {
        DeviationForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).elementMult(deviations(x));
        }
    }

    @Wrong(
            part = "BatchNorm",
            loses = {"dX"},
            name = "normalised-over-features")
    static final class OverTheFeaturesBackward extends PlainBatchNorm {
        OverTheFeaturesBackward(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix g = times(gamma, dY).transpose();
            SimpleMatrix across = normalised(x.transpose());
            return g.minus(means(g))
                    .minus(across.elementMult(means(g.elementMult(across))))
                    .elementDiv(deviations(x.transpose()))
                    .transpose();
        }
    }

    /** Divides by the variance. */
    @Wrong(
            part = "BatchNorm",
            loses = {"dX"})
    static final class VarianceOfTheOutput extends PlainBatchNorm {
        VarianceOfTheOutput(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).elementDiv(deviations(x));
        }
    }
}
