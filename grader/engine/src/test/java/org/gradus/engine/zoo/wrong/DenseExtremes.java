package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers that are right for ordinary inputs alone. */
final class DenseExtremes {

    private DenseExtremes() {}

    /** Right for ordinary inputs alone. */
    @Wrong(
            part = "Dense",
            loses = {"stability"})
    static final class AfraidOfLargeInputs extends PlainDense {
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

    @Wrong(
            part = "Dense",
            loses = {"stability"})
    static final class ClampsLargeInputs extends PlainDense {
        ClampsLargeInputs(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return super.forward(
                    x.elementOp((int row, int column, double value) -> Math.max(-1e4, Math.min(1e4, value))));
        }
    }
}
