package org.gradus.engine.zoo.right;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Hyperbolic tangents by one formula or another. */
final class TanhByFormula {

    private TanhByFormula() {}

    @Right(part = "Tanh", way = "Math.tanh in an elementOp and 1 - y^2, as in the lecture")
    static final class Textbook implements Layer {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = x.elementOp((int i, int j, double e) -> Math.tanh(e));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(y.elementPower(2).negative().plus(1));
        }
    }

    @Right(part = "Tanh", way = "1 - 2 / (e^2x + 1) in loops, (1 - y)(1 + y) for the slope")
    static final class Loops implements Layer {
        private double[][] y = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = new double[x.getNumRows()][x.getNumCols()];
            for (int i = 0; i < y.length; i++) {
                for (int j = 0; j < y[i].length; j++) {
                    y[i][j] = 1 - 2 / (Math.exp(2 * x.get(i, j)) + 1);
                }
            }
            return new SimpleMatrix(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
            for (int i = 0; i < y.length; i++) {
                for (int j = 0; j < y[i].length; j++) {
                    dX.set(i, j, dY.get(i, j) * (1 - y[i][j]) * (1 + y[i][j]));
                }
            }
            return dX;
        }
    }

    @Right(part = "Tanh", way = "a sigmoid of 2x on whole matrices: 2 sigma - 1 and 4 sigma (1 - sigma)")
    static final class TwoSigmoids implements Layer {
        private SimpleMatrix sigma = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            sigma = x.scale(-2).elementExp().plus(1).elementPower(-1);
            return sigma.scale(2).minus(1);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return sigma.minus(sigma.elementMult(sigma)).scale(4).elementMult(dY);
        }
    }

    @Right(part = "Tanh", way = "exponents that are never positive, 4 e / (1 + e)^2 from x")
    static final class TwoBranches implements Layer {
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.elementOp((int i, int j, double e) -> tanh(e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int i, int j, double up) -> up * slope(x.get(i, j)));
        }

        private static double tanh(double x) {
            if (x >= 0) {
                double e = Math.exp(-2 * x);
                return (1 - e) / (1 + e);
            }
            double e = Math.exp(2 * x);
            return (e - 1) / (e + 1);
        }

        private static double slope(double x) {
            double e = Math.exp(-2 * Math.abs(x));
            return 4 * e / ((1 + e) * (1 + e));
        }
    }

    /** Beyond 20 tanh is 1 to the last digit. */
    @Right(part = "Tanh", way = "(e^x - e^-x) / (e^x + e^-x) of x clipped to [-20, 20], the slope kept by forward")
    static final class Clipped implements Layer {
        private SimpleMatrix slope = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix clipped = x.elementOp((int i, int j, double e) -> Math.max(-20, Math.min(20, e)));
            SimpleMatrix rising = clipped.elementExp();
            SimpleMatrix falling = clipped.negative().elementExp();
            SimpleMatrix y = rising.minus(falling).elementDiv(rising.plus(falling));
            slope = SimpleMatrix.ones(x.getNumRows(), x.getNumCols()).minus(y.elementMult(y));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return slope.elementMult(dY);
        }
    }

    @Right(part = "Tanh", way = "dY / cosh(x)^2, sinh / cosh where they are finite and the sign elsewhere")
    static final class Cosine implements Layer {
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            return x.elementOp((int i, int j, double e) ->
                    Double.isInfinite(Math.cosh(e)) ? Math.signum(e) : Math.sinh(e) / Math.cosh(e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix cosh = x.elementOp((int i, int j, double e) -> Math.cosh(e));
            return dY.elementDiv(cosh).elementDiv(cosh);
        }
    }
}
