package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Categorical cross entropies that compute the right numbers and break a promise of the contract. */
final class CategoricalCrossEntropyConduct {

    private CategoricalCrossEntropyConduct() {}

    /** Takes the logarithms where the probabilities stand. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class LogarithmsInPlace extends PlainCategoricalCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            prediction.setTo(prediction.elementLog());
            return value;
        }
    }

    /** Uses in gradient what value was given last, if that has the right shape. */
    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"conduct"})
    static final class ProbabilitiesOfTheLatestValue extends PlainCategoricalCrossEntropy {
        private SimpleMatrix p = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            p = prediction.copy();
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            boolean isLeft = p.getNumRows() == prediction.getNumRows() && p.getNumCols() == prediction.getNumCols();
            return super.gradient(isLeft ? p : prediction, target);
        }
    }

    @Wrong(
            part = "CategoricalCrossEntropy",
            loses = {"conduct"})
    static final class SharesItsTarget extends PlainCategoricalCrossEntropy {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            share(target.copy());
            return super.value(prediction, target);
        }

        private static void share(SimpleMatrix target) {
            shared = target;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            boolean isLeft = shared.getNumRows() == target.getNumRows() && shared.getNumCols() == target.getNumCols();
            return super.gradient(prediction, isLeft ? shared : target);
        }
    }
}
