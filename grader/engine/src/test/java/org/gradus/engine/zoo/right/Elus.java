package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Exponential linear units. */
final class Elus {

    private Elus() {}

    @Right(part = "ELU", way = "an if in loops over copies, e^x - 1 as it is written")
    static final class Loops implements Layer {
        private final double alpha;
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        Loops(double alpha) {
            this.alpha = alpha;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            SimpleMatrix y = x.copy();
            for (int i = 0; i < x.getNumRows(); i++) {
                for (int n = 0; n < x.getNumCols(); n++) {
                    if (x.get(i, n) <= 0) {
                        y.set(i, n, alpha * (Math.exp(x.get(i, n)) - 1));
                    }
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = dY.copy();
            for (int i = 0; i < x.getNumRows(); i++) {
                for (int n = 0; n < x.getNumCols(); n++) {
                    if (x.get(i, n) <= 0) {
                        dX.set(i, n, dY.get(i, n) * alpha * Math.exp(x.get(i, n)));
                    }
                }
            }
            return dX;
        }
    }

    @Right(part = "ELU", way = "expm1, and the slope from the output, y + alpha")
    static final class SlopeFromOutput implements Layer {
        private final double alpha;
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        SlopeFromOutput(double alpha) {
            this.alpha = alpha;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = x.elementOp((int i, int n, double e) -> e > 0 ? e : alpha * Math.expm1(e));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(y.elementOp((int i, int n, double e) -> e > 0 ? 1 : e + alpha));
        }
    }

    /** For positive alpha; infinity is never the smaller one. */
    @Right(part = "ELU", way = "the larger of 0 and x and the smaller of 0 and alpha (e^x - 1), added")
    static final class LargerAndSmaller implements Layer {
        private final double alpha;
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        LargerAndSmaller(double alpha) {
            this.alpha = alpha;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            SimpleMatrix above = x.elementOp((int i, int n, double e) -> Math.max(0, e));
            return above.plus(x.elementOp((int i, int n, double e) -> Math.min(0, alpha * Math.exp(e) - alpha)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int i, int n, double up) ->
                    x.get(i, n) > 0 ? up : up * alpha * Math.exp(Math.min(0, x.get(i, n))));
        }
    }

    @Right(part = "ELU", way = "masks of 0 and 1, the power of what is below 0")
    static final class Masks implements Layer {
        private final double alpha;
        private SimpleMatrix above = new SimpleMatrix(0, 0);
        private SimpleMatrix powers = new SimpleMatrix(0, 0);

        Masks(double alpha) {
            this.alpha = alpha;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            above = x.elementOp((int i, int n, double e) -> e > 0 ? 1 : 0);
            SimpleMatrix below = above.negative().plus(1);
            powers = x.elementMult(below).elementExp();
            return x.elementMult(above).plus(powers.minus(1).scale(alpha).elementMult(below));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix below = above.negative().plus(1);
            return dY.elementMult(above)
                    .plus(dY.elementMult(below).elementMult(powers).scale(alpha));
        }
    }

    /** e^x - 1 = 2 t / (1 - t) and e^x = (1 + t) / (1 - t) for t = tanh(x / 2). */
    @Right(part = "ELU", way = "by tanh of half of x, streams over the data of EJML's matrices")
    static final class HalfAngles implements Layer {
        private final double alpha;
        private double[] x = {};

        HalfAngles(double alpha) {
            this.alpha = alpha;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix given) {
            x = DoubleStream.of(given.getDDRM().getData())
                    .limit(given.getNumElements())
                    .toArray();
            double[] y = DoubleStream.of(x)
                    .map(e -> e > 0 ? e : alpha * 2 * Math.tanh(e / 2) / (1 - Math.tanh(e / 2)))
                    .toArray();
            return new SimpleMatrix(given.getNumRows(), given.getNumCols(), true, y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            double[] dX = new double[x.length];
            Arrays.setAll(dX, k -> dY.get(k) * slope(x[k]));
            return new SimpleMatrix(dY.getNumRows(), dY.getNumCols(), true, dX);
        }

        private double slope(double e) {
            double t = Math.tanh(e / 2);
            return e > 0 ? 1 : alpha * (1 + t) / (1 - t);
        }
    }

    @Right(part = "ELU", way = "CommonOps_DDRM: slopes kept by forward, multiplied by backward")
    static final class SlopesKept implements Layer {
        private final double alpha;
        private DMatrixRMaj slopes = new DMatrixRMaj(0, 0);

        SlopesKept(double alpha) {
            this.alpha = alpha;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            DMatrixRMaj y = x.getDDRM().copy();
            slopes = new DMatrixRMaj(y.getNumRows(), y.getNumCols());
            CommonOps_DDRM.fill(slopes, 1);
            for (int k = 0; k < y.getNumElements(); k++) {
                if (!(y.get(k) > 0)) {
                    slopes.set(k, alpha * Math.exp(y.get(k)));
                    y.set(k, slopes.get(k) - alpha);
                }
            }
            return SimpleMatrix.wrap(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            DMatrixRMaj dX = dY.getDDRM().copy();
            CommonOps_DDRM.elementMult(dX, slopes);
            return SimpleMatrix.wrap(dX);
        }
    }
}
