package org.gradus.engine.zoo.right;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Sigmoids by one formula or another, on whole matrices. */
final class SigmoidByFormula {

    private SigmoidByFormula() {}

    @Right(part = "Sigmoid", way = "1 / (1 + e^-z) and a (1 - a), as in the lecture")
    static final class Textbook implements Layer {
        private SimpleMatrix a = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            a = z.negative().elementExp().plus(1).elementPower(-1);
            return a;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return dA.elementMult(a.elementMult(a.negative().plus(1)));
        }
    }

    @Right(part = "Sigmoid", way = "a - a^2 from the output, dA times it in loops")
    static final class OutputMinusItsSquare implements Layer {
        private double[][] a = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            a = z.toArray2();
            for (double[] row : a) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.pow(1 + Math.exp(-row[j]), -1);
                }
            }
            return new SimpleMatrix(a);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            double[][] dZ = dA.toArray2();
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    dZ[i][j] *= a[i][j] - a[i][j] * a[i][j];
                }
            }
            return new SimpleMatrix(dZ);
        }
    }

    @Right(part = "Sigmoid", way = "tanh of half the input: (1 + t) / 2 and (1 - t^2) / 4")
    static final class Tangent implements Layer {
        private SimpleMatrix t = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            t = z.elementOp((int i, int j, double e) -> Math.tanh(e / 2));
            return t.plus(1).scale(0.5);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            SimpleMatrix slope = t.elementPower(2).negative().plus(1).divide(4);
            return slope.elementMult(dA);
        }
    }

    @Right(part = "Sigmoid", way = "exponents that are never positive, e / (1 + e)^2 from z")
    static final class TwoBranches implements Layer {
        private SimpleMatrix z = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            this.z = z;
            return z.elementOp((int i, int j, double e) -> sigma(e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return dA.elementOp((int i, int j, double up) -> up * slope(z.get(i, j)));
        }

        private static double sigma(double z) {
            if (z >= 0) {
                return 1 / (1 + Math.exp(-z));
            }
            double e = Math.exp(z);
            return e / (1 + e);
        }

        private static double slope(double z) {
            double e = Math.exp(-Math.abs(z));
            return e / ((1 + e) * (1 + e));
        }
    }

    @Right(part = "Sigmoid", way = "hyperbolic cosine: 1 / (2 + 2 cosh z) for the slope, expm1 for the output")
    static final class Cosine implements Layer {
        private SimpleMatrix z = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            this.z = z;
            return z.elementOp((int i, int j, double e) -> 1 / (2 + Math.expm1(-e)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            SimpleMatrix cosh = z.elementOp((int i, int j, double e) -> Math.cosh(e));
            return dA.elementDiv(cosh.plus(1).scale(2));
        }
    }

    @Right(part = "Sigmoid", way = "sigma(z) sigma(-z), both computed anew in backward")
    static final class MirrorImage implements Layer {
        private SimpleMatrix z = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            this.z = z.copy();
            return sigma(z);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return sigma(z).elementMult(sigma(z.negative())).elementMult(dA);
        }

        private static SimpleMatrix sigma(SimpleMatrix z) {
            return SimpleMatrix.ones(z.getNumRows(), z.getNumCols())
                    .elementDiv(z.negative().elementExp().plus(1));
        }
    }
}
