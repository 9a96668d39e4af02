package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Layer normalisations with a wrong dL/dx and nothing else wrong. */
final class LayerNormInputGradient {

    private LayerNormInputGradient() {}

    @Wrong(
            part = "LayerNorm",
            loses = {"dX"},
            name = "statistics-constant")
    static final class StatisticsConstant extends PlainLayerNorm {
        StatisticsConstant(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return times(gamma, dY).elementDiv(deviations(x));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"dX"},
            name = "variance-path-omitted")
    static final class VariancePathOmitted extends PlainLayerNorm {
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
            part = "LayerNorm",
            loses = {"dX"},
            name = "mean-path-omitted")
    static final class MeanPathOmitted extends PlainLayerNorm {
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
            part = "LayerNorm",
            loses = {"dX"},
            name = "gain-forgotten")
    static final class GainForgotten extends PlainLayerNorm {
        GainForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY.elementOp((int row, int column, double e) -> e / gamma.get(row)));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"dX"},
            name = "deviation-forgotten")
    static final class DeviationForgotten extends PlainLayerNorm {
        DeviationForgotten(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).elementMult(deviations(x));
        }
    }

    @Wrong(
            part = "LayerNorm",
            loses = {"dX"},
            name = "normalised-over-batch")
    static final class OverTheBatchBackward extends PlainLayerNorm {
        OverTheBatchBackward(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
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
            part = "LayerNorm",
            loses = {"dX"})
    static final class VarianceOfTheOutput extends PlainLayerNorm {
        VarianceOfTheOutput(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).elementDiv(deviations(x));
        }
    }
}
