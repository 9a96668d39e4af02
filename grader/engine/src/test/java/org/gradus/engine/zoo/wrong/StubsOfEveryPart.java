package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** The stubs, handed in for every part: they earn nothing anywhere. */
final class StubsOfEveryPart {

    private StubsOfEveryPart() {}

    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "gradients.W", "gradients.b", "stability", "conduct"},
            name = "left-zero")
    static final class ZeroDense extends Stubs.ZeroLayer {
        ZeroDense(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "left-zero")
    static final class ZeroReLU extends Stubs.ZeroLayer {}

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "left-zero")
    static final class ZeroSigmoid extends Stubs.ZeroLayer {}

    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "gradients.W", "gradients.b", "stability", "conduct"})
    static final class ConstantDense extends Stubs.ConstantLayer {
        ConstantDense(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class ConstantReLU extends Stubs.ConstantLayer {}

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class ConstantSigmoid extends Stubs.ConstantLayer {}

    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "gradients.W", "gradients.b", "stability", "conduct"})
    static final class IdentityDense extends Stubs.IdentityLayer {
        IdentityDense(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "derivative-forgotten")
    static final class IdentityReLU extends Stubs.IdentityLayer {}

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "derivative-forgotten")
    static final class IdentitySigmoid extends Stubs.IdentityLayer {}

    @Wrong(
            part = "Dense",
            loses = {"forward", "dX", "gradients.W", "gradients.b", "stability", "conduct"},
            name = {"bias-not-summed", "left-zero"})
    static final class EchoDense extends Stubs.EchoLayer {
        EchoDense(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"forward", "dX", "stability", "conduct"},
            name = {"left-zero", "derivative-forgotten"})
    static final class EchoReLU extends Stubs.EchoLayer {}

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"},
            name = {"left-zero", "derivative-forgotten"})
    static final class EchoSigmoid extends Stubs.EchoLayer {}

    @Wrong(
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "left-zero")
    static final class ZeroSquaredError extends Stubs.ZeroLoss {
        ZeroSquaredError(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "left-zero")
    static final class ZeroCrossEntropy extends Stubs.ZeroLoss {}

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "left-zero")
    static final class ZeroSoftmaxCrossEntropy extends Stubs.ZeroLoss {}

    @Wrong(
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class ConstantSquaredError extends Stubs.ConstantLoss {
        ConstantSquaredError(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class ConstantCrossEntropy extends Stubs.ConstantLoss {}

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class ConstantSoftmaxCrossEntropy extends Stubs.ConstantLoss {}

    @Wrong(
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class IdentitySquaredError extends Stubs.IdentityLoss {
        IdentitySquaredError(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class IdentityCrossEntropy extends Stubs.IdentityLoss {}

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class IdentitySoftmaxCrossEntropy extends Stubs.IdentityLoss {}

    @Wrong(
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class EchoSquaredError extends Stubs.EchoLoss {
        EchoSquaredError(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class EchoCrossEntropy extends Stubs.EchoLoss {}

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class EchoSoftmaxCrossEntropy extends Stubs.EchoLoss {}
}
