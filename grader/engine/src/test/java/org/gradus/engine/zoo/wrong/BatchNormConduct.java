package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Batch normalisations that compute the right numbers and break a promise of the contract. */
final class BatchNormConduct {

    private BatchNormConduct() {}

    /** Has the epsilon of the layer that went forward last. */
    @Wrong(
            part = "BatchNorm",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsEpsilon extends PlainBatchNorm {
        SharesItsEpsilon(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        private static double shared;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            share(epsilon);
            return super.forward(x);
        }

        private static void share(double epsilon) {
            shared = epsilon;
        }

        @Override
        SimpleMatrix deviations(SimpleMatrix x) {
            return variances(x).plus(shared).elementPower(0.5);
        }
    }

    /** Leaves x - m where x was. */
    @Wrong(
            part = "BatchNorm",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class CentresItsInput extends PlainBatchNorm {
        CentresItsInput(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        @Override
        SimpleMatrix y(SimpleMatrix x) {
            SimpleMatrix y = super.y(x);
            x.setTo(x.minus(means(x)));
            return y;
        }
    }

    /** Computes the deviations anew only where the batch has another size. */
    @Wrong(
            part = "BatchNorm",
            loses = {"conduct"})
    static final class StatisticsOfTheFirst extends PlainBatchNorm {
        StatisticsOfTheFirst(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        private SimpleMatrix first = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix deviations(SimpleMatrix x) {
            if (first.getNumCols() != x.getNumCols()) {
                first = super.deviations(x);
            }
            return first;
        }
    }

    /** Mixes in the statistics of the batches before, as is right for evaluation. */
    @Wrong(
            part = "BatchNorm",
            loses = {"conduct"})
    static final class RunningMean extends PlainBatchNorm {
        RunningMean(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            super(gamma, beta, epsilon);
        }

        private SimpleMatrix running = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix mean = rowSums(x).divide(x.getNumCols());
            running = running.getNumElements() == 0 ? mean : running.scale(0.9).plus(mean.scale(0.1));
            SimpleMatrix moved = running.minus(mean);
            return super.forward(x).minus(times(gamma, spread(moved, x).elementDiv(deviations(x))));
        }

        private static SimpleMatrix spread(SimpleMatrix column, SimpleMatrix x) {
            return column.mult(SimpleMatrix.ones(1, x.getNumCols()));
        }
    }
}
