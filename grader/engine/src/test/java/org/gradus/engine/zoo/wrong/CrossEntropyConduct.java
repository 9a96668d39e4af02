package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Cross entropies that compute the right numbers and break a promise of the contract. */
final class CrossEntropyConduct {

    private CrossEntropyConduct() {}

    @Wrong(
            part = "CrossEntropy",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesItsLogarithms extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            for (int i = 0; i < prediction.getNumElements(); i++) {
                prediction.set(i, Math.log(prediction.get(i)));
            }
            return value;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"conduct"},
            name = "reuses-its-results")
    static final class ReusesItsResult extends PlainCrossEntropy {
        private SimpleMatrix result = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            result.setTo(super.gradient(prediction, target));
            return result;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"conduct"},
            name = "gradients-accumulate")
    static final class AddsItsGradientsUp extends PlainCrossEntropy {
        private SimpleMatrix sum = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = super.gradient(prediction, target);
            boolean sameShape = sum.getNumRows() == gradient.getNumRows() && sum.getNumCols() == gradient.getNumCols();
            sum = sameShape ? sum.plus(gradient) : gradient;
            return sum;
        }
    }
}
