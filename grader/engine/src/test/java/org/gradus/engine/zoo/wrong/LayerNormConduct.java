package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Layer normalisations that compute the right numbers and break a promise of the contract. */
final class LayerNormConduct {

    private LayerNormConduct() {}

    /** Has the epsilon of the layer that went forward last. */
    @Wrong(
            part = "LayerNorm",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsEpsilon extends PlainLayerNorm {
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
            part = "LayerNorm",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class CentresItsInput extends PlainLayerNorm {
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
            part = "LayerNorm",
            loses = {"conduct"})
    static final class StatisticsOfTheFirst extends PlainLayerNorm {
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
}
