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
}
