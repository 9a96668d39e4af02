package org.gradus.engine.report;

import java.util.Map;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.reference.CrossEntropy;
import org.gradus.reference.Dense;
import org.gradus.reference.ReLU;
import org.gradus.reference.Sigmoid;
import org.gradus.reference.SquaredError;

/** Wrong layers and losses whose counterexamples are written and run again. */
final class Mistaken {

    private Mistaken() {}

    private static SimpleMatrix of(Map<String, SimpleMatrix> gradients, String name) {
        return Objects.requireNonNull(gradients.get(name), name);
    }

    /** Right but for what is overridden. */
    abstract static class Changed implements Layer {
        private final Layer right;

        Changed(Layer right) {
            this.right = right;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return right.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return right.backward(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return right.gradients();
        }
    }

    /** dW = x dY^T. */
    static final class TransposedWeightGradient extends Changed {
        TransposedWeightGradient(SimpleMatrix W, SimpleMatrix b) {
            super(new Dense(W, b));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            Map<String, SimpleMatrix> right = super.gradients();
            return Map.of("W", of(right, "W").transpose(), "b", of(right, "b"));
        }
    }

    /** db = dY. */
    static final class BiasNotSummed extends Changed {
        private SimpleMatrix upstream = new SimpleMatrix(0, 0);

        BiasNotSummed(SimpleMatrix W, SimpleMatrix b) {
            super(new Dense(W, b));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            upstream = dY.copy();
            return super.backward(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", of(super.gradients(), "W"), "b", upstream);
        }
    }

    /** Gradients add up from call to call. */
    static final class GradientsAccumulate extends Changed {
        private SimpleMatrix dW;
        private SimpleMatrix db;

        GradientsAccumulate(SimpleMatrix W, SimpleMatrix b) {
            super(new Dense(W, b));
            dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            db = new SimpleMatrix(b.getNumRows(), 1);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            dW = dW.plus(of(super.gradients(), "W"));
            db = db.plus(of(super.gradients(), "b"));
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW, "b", db);
        }
    }

    /** Backward belongs to the first forward. */
    static final class FirstInputKept extends Changed {
        private final SimpleMatrix weights;
        private final SimpleMatrix bias;
        private boolean isFirst = true;

        FirstInputKept(SimpleMatrix W, SimpleMatrix b) {
            super(new Dense(W, b));
            weights = W.copy();
            bias = b.copy();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            if (isFirst) {
                isFirst = false;
                return super.forward(x);
            }
            return new Dense(weights, bias).forward(x);
        }
    }

    /** Writes into x. */
    static final class WritesIntoInput extends Changed {
        WritesIntoInput(SimpleMatrix W, SimpleMatrix b) {
            super(new Dense(W, b));
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x.copy());
            x.set(0, 0, x.get(0, 0) + 1);
            return y;
        }
    }

    /** dX = sigma'(a), with ones in place of dY. */
    static final class UpstreamIgnored extends Changed {
        UpstreamIgnored() {
            super(new Sigmoid());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(SimpleMatrix.filled(dY.getNumRows(), dY.getNumCols(), 1));
        }
    }

    /** sigma' of the activation. */
    static final class DerivativeOfActivation extends Changed {
        private SimpleMatrix activation = new SimpleMatrix(0, 0);

        DerivativeOfActivation() {
            super(new Sigmoid());
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            activation = super.forward(z);
            return activation.copy();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            Sigmoid again = new Sigmoid();
            again.forward(activation);
            return again.backward(dY);
        }
    }

    /** 1 / (1 + e^-z) as e^z / (1 + e^z): NaN where e^z overflows. */
    static final class ExponentialOverflows extends Changed {
        ExponentialOverflows() {
            super(new Sigmoid());
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            super.forward(z);
            return z.elementOp((int row, int column, double v) -> StrictMath.exp(v) / (1 + StrictMath.exp(v)));
        }
    }

    /** The slope at 0 is 1. */
    static final class SlopeOneAtZero extends Changed {
        private SimpleMatrix input = new SimpleMatrix(0, 0);

        SlopeOneAtZero() {
            super(new ReLU());
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            input = x.copy();
            return super.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(input.elementOp((int row, int column, double v) -> v >= 0 ? 1 : 0));
        }
    }

    /** Backward throws for a batch of more than one sample. */
    static final class ThrowsForBatches extends Changed {
        ThrowsForBatches() {
            super(new ReLU());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            if (dY.getNumCols() > 1) {
                throw new IllegalStateException("one sample at a time");
            }
            return super.backward(dY);
        }
    }

    /** The gradient without the 2. */
    static final class TwoForgotten implements Loss {
        private final Loss right;

        TwoForgotten(double factor, boolean meanOverOutputs) {
            right = new SquaredError(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return right.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return right.gradient(prediction, target).divide(2);
        }
    }

    /** The factor of the latest object is the factor of all. */
    static final class StaticFactor implements Loss {
        private static double shared;
        private final boolean meanOverOutputs;

        @SuppressWarnings("StaticAssignmentInConstructor") // the mistake
        StaticFactor(double factor, boolean meanOverOutputs) {
            shared = factor;
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return new SquaredError(shared, meanOverOutputs).value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new SquaredError(shared, meanOverOutputs).gradient(prediction, target);
        }
    }

    /** The mean over the samples is forgotten in the value. */
    static final class NotAveraged implements Loss {
        private final Loss right = new CrossEntropy();

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return right.value(prediction, target) * prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return right.gradient(prediction, target);
        }
    }
}
