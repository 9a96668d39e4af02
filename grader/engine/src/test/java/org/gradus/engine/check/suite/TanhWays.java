package org.gradus.engine.check.suite;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Ways to write a hyperbolic tangent, one of them right: slips in backward, and stubs. */
final class TanhWays {

    private TanhWays() {}

    static class Right implements Layer {
        SimpleMatrix x = new SimpleMatrix(0, 0);
        SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            y = x.elementOp((int row, int column, double z) -> output(z));
            return y.copy();
        }

        double output(double z) {
            return Math.tanh(z);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp(
                    (int row, int column, double upstream) -> upstream * slope(x.get(row, column), y.get(row, column)));
        }

        double slope(double z, double a) {
            return 1 - a * a;
        }
    }

    static final class NotSquared extends Right {
        @Override
        double slope(double z, double a) {
            return 1 - a;
        }
    }

    static final class FromTheInput extends Right {
        @Override
        double slope(double z, double a) {
            return 1 - z * z;
        }
    }

    static final class DerivativeForgotten extends Right {
        @Override
        double slope(double z, double a) {
            return 1;
        }
    }

    static final class ZeroGradient extends Right {
        @Override
        double slope(double z, double a) {
            return 0;
        }
    }

    /** Right where the cases look, huge elsewhere, and a gradient of 0. */
    static class RightOnTheCasesAlone extends Right {
        @Override
        double output(double z) {
            return z % 0.25 == 0 ? Math.tanh(z) : elsewhere(z);
        }

        double elsewhere(double z) {
            return 1e12 * z;
        }

        @Override
        double slope(double z, double a) {
            return 0;
        }
    }

    static final class NoisyElsewhere extends RightOnTheCasesAlone {
        @Override
        double elsewhere(double z) {
            return 1e16 + Math.sin(1e9 * z) * 1e14;
        }
    }

    static final class InfiniteElsewhere extends RightOnTheCasesAlone {
        @Override
        double elsewhere(double z) {
            return Double.POSITIVE_INFINITY;
        }
    }

    static final class ZeroStub extends Right {
        @Override
        double output(double z) {
            return 0;
        }

        @Override
        double slope(double z, double a) {
            return 0;
        }
    }

    static final class IdentityStub extends Right {
        @Override
        double output(double z) {
            return z;
        }

        @Override
        double slope(double z, double a) {
            return 1;
        }
    }

    static final class ConstantStub extends Right {
        @Override
        double output(double z) {
            return 1;
        }

        @Override
        double slope(double z, double a) {
            return 1;
        }
    }
}
