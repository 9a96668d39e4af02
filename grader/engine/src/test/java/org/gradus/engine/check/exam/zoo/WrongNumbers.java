package org.gradus.engine.check.exam.zoo;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** Dense layers with a wrong shape or wrong numbers in one quantity. */
final class WrongNumbers {

    private static final double SLIGHTLY = 1 + 1e-6;

    private WrongNumbers() {}

    /** Cannot be constructed as the assignment says. */
    static final class WithoutConstructor extends RightDense {
        WithoutConstructor(int in, int out) {
            super(new SimpleMatrix(out, in), new SimpleMatrix(out, 1));
        }
    }

    static final class ForwardOff extends RightDense {
        ForwardOff(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return super.forward(x).scale(SLIGHTLY);
        }
    }

    static final class ForwardWithARowTooMany extends RightDense {
        ForwardWithARowTooMany(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return super.forward(x).concatRows(SimpleMatrix.ones(1, x.getNumCols()));
        }
    }

    static final class InputGradientOff extends RightDense {
        InputGradientOff(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY).scale(SLIGHTLY);
        }
    }

    static final class InputGradientTransposed extends RightDense {
        InputGradientTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY).transpose();
        }
    }

    static final class WeightGradientOff extends RightDense {
        WeightGradientOff(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradientsBut("W", gradient("W").scale(SLIGHTLY));
        }
    }

    static final class WeightGradientTransposed extends RightDense {
        WeightGradientTransposed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradientsBut("W", gradient("W").transpose());
        }
    }

    /** Averages over the batch, which belongs to the loss alone. */
    static final class BiasGradientAveraged extends RightDense {
        private int batch = 1;

        BiasGradientAveraged(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            batch = x.getNumCols();
            return super.forward(x);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradientsBut("b", gradient("b").divide(batch));
        }
    }

    static final class BiasGradientNotSummed extends RightDense {
        private SimpleMatrix dY = new SimpleMatrix(0, 0);

        BiasGradientNotSummed(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            this.dY = dY;
            return super.backward(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradientsBut("b", dY);
        }
    }

    /** Right for ordinary inputs alone. */
    static final class AfraidOfLargeInputs extends RightDense {
        AfraidOfLargeInputs(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            if (x.elementMaxAbs() > 1e5) {
                throw new IllegalArgumentException("too large");
            }
            return super.forward(x);
        }
    }
}
