package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Activations that are right for ordinary numbers and small matrices, and wrong at 0, at -0, near a kink or for many rows. */
final class ActivationNumbers {

    private ActivationNumbers() {}

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class ZeroForgotten extends PlainSigmoid {
        @Override
        double value(double z) {
            return z == 0 ? 0 : sigmoid(z);
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"})
    static final class FirstThirtyTwoRows extends PlainSigmoid {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY).elementOp((int row, int column, double e) -> row < 32 ? e : 0);
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"dX"})
    static final class SlopeOneAtMinusZero extends PlainReLU {
        @Override
        double slope(double z) {
            return z > 0 || 1 / z == Double.NEGATIVE_INFINITY ? 1 : 0;
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"dX"})
    static final class SlopeInSteps extends PlainReLU {
        @Override
        double slope(double z) {
            return Math.round(z * 1e3) > 0 ? 1 : 0;
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"dX"})
    static final class SlopeFromOneHalf extends PlainReLU {
        @Override
        double slope(double z) {
            return z > 0.5 ? 1 : 0;
        }
    }
}
