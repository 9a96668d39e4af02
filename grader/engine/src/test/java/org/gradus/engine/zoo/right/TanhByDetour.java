package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Hyperbolic tangents that take another way round than the formula. */
final class TanhByDetour {

    private TanhByDetour() {}

    @Right(part = "Tanh", way = "a stream over the data, expm1 and the sign put back")
    static final class SignPutBack implements Layer {
        private double[] y = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = DoubleStream.of(x.getDDRM().getData())
                    .limit(x.getNumElements())
                    .map(SignPutBack::tanh)
                    .toArray();
            return new SimpleMatrix(x.getNumRows(), x.getNumCols(), true, y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            double[] dX = new double[y.length];
            Arrays.setAll(dX, k -> dY.get(k) - dY.get(k) * y[k] * y[k]);
            return new SimpleMatrix(dY.getNumRows(), dY.getNumCols(), true, dX);
        }

        private static double tanh(double x) {
            double m = Math.expm1(-2 * Math.abs(x));
            return Math.copySign(m / (m + 2), x);
        }
    }

    /** The slope is that of the double angle: tanh 2u = 2t / (1 + t^2), (1 - t^2)^2 / (1 + t^2)^2. */
    @Right(part = "Tanh", way = "the double angle, from the tanh of half of x")
    static final class DoubleAngle implements Layer {
        private SimpleMatrix square = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix t = x.elementOp((int i, int j, double e) -> Math.tanh(e / 2));
            square = t.elementMult(t);
            return t.scale(2).elementDiv(square.plus(1));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix root = square.negative().plus(1).elementDiv(square.plus(1));
            return root.elementMult(root).elementMult(dY);
        }
    }

    @Right(part = "Tanh", way = "in logarithms, of 1 + e^2x and 1 + e^-2x")
    static final class Logarithms implements Layer {
        private SimpleMatrix slope = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            slope = x.elementOp((int i, int j, double e) -> Math.exp(Math.log(4) - softplus(e) - softplus(-e)));
            return x.elementOp((int i, int j, double e) -> Math.exp(-softplus(-e)) - Math.exp(-softplus(e)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(slope);
        }

        /** The logarithm of 1 + e^2x. */
        private static double softplus(double x) {
            return Math.max(2 * x, 0) + Math.log1p(Math.exp(-2 * Math.abs(x)));
        }
    }

    @Right(part = "Tanh", way = "CommonOps_DDRM, in place on a copy")
    static final class InPlaceOnACopy implements Layer {
        private DMatrixRMaj y = new DMatrixRMaj(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            DMatrixRMaj work = x.getDDRM().copy();
            CommonOps_DDRM.scale(2, work);
            CommonOps_DDRM.elementExp(work, work);
            CommonOps_DDRM.add(work, 1);
            CommonOps_DDRM.divide(-2, work);
            CommonOps_DDRM.add(work, 1);
            y = work;
            return SimpleMatrix.wrap(work);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            DMatrixRMaj dX = y.copy();
            CommonOps_DDRM.elementMult(dX, y);
            CommonOps_DDRM.subtract(1, dX, dX);
            CommonOps_DDRM.elementMult(dX, dY.getDDRM());
            return SimpleMatrix.wrap(dX);
        }
    }
}
