package org.gradus.engine.check.exam.zoo;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Activations with the slips that are made with them. */
final class WrongActivations {

    private WrongActivations() {}

    /** relu'(0) = 1, where the documents say 0. */
    static final class ReluWithASlopeAtZero implements Layer {
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            return x.elementOp((int row, int column, double value) -> Math.max(0, value));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int row, int column, double value) -> x.get(row, column) >= 0 ? value : 0);
        }
    }

    /** Right, and infinite over infinite beyond e^709. */
    static final class SigmoidThatOverflows implements Layer {
        private SimpleMatrix a = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            a = x.elementOp((int row, int column, double z) -> Math.exp(z) / (1 + Math.exp(z)));
            return a.copy();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(a.elementMult(a.scale(-1).plus(1)));
        }
    }

    /** Remembers one input for all activations of its class. */
    static final class SigmoidWithAStaticField implements Layer {
        private static SimpleMatrix a = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            keep(x.elementOp((int row, int column, double z) -> 1 / (1 + Math.exp(-z))));
            return a.copy();
        }

        private static void keep(SimpleMatrix output) {
            a = output;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(a.elementMult(a.scale(-1).plus(1)));
        }
    }
}
