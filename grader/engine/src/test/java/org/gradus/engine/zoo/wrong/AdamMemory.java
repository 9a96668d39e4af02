package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Adam whose first step is right, and which remembers wrongly. */
final class AdamMemory {

    private AdamMemory() {}

    @Wrong(
            part = "Adam",
            loses = {"laterSteps"},
            name = "steps-not-counted")
    static final class DoesNotCount extends PlainAdam {
        DoesNotCount(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        void count() {
            t = 1;
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"laterSteps"},
            name = "corrected-mean-kept")
    static final class KeepsWhatItCorrects extends PlainAdam {
        KeepsWhatItCorrects(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix next = super.step(parameter, gradient);
            m = corrected(m, beta1);
            v = corrected(v, beta2);
            return next;
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"laterSteps"},
            name = "betas-exchanged")
    static final class ExchangesTheBetas extends PlainAdam {
        ExchangesTheBetas(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta2, beta1, epsilon);
        }
    }
}
