package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Softplus, in ways that do not overflow. */
final class Softpluses {

    private Softpluses() {}

    @Right(part = "Softplus", way = "an if for the sign of x in both directions")
    static final class BothSides implements Layer {
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.elementOp(
                    (int i, int n, double e) -> e > 0 ? e + Math.log(1 + Math.exp(-e)) : Math.log(1 + Math.exp(e)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = dY.copy();
            for (int k = 0; k < dX.getNumElements(); k++) {
                double e = x.get(k);
                dX.set(k, dY.get(k) * (e > 0 ? 1 / (1 + Math.exp(-e)) : Math.exp(e) / (1 + Math.exp(e))));
            }
            return dX;
        }
    }

    /** Where y is log(1 + e^x), e^-y is 1 / (1 + e^x), and the slope is what is missing to 1. */
    @Right(part = "Softplus", way = "the slope from the output, 1 - e^-y")
    static final class SlopeFromOutput implements Layer {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = x.elementOp((int i, int n, double e) -> Math.max(e, 0) + Math.log1p(Math.exp(-Math.abs(e))));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.minus(dY.elementMult(y.negative().elementExp()));
        }
    }

    @Right(part = "Softplus", way = "x itself from 36 on, where no digit of log(1 + e^x) differs; the plain sigmoid")
    static final class Threshold implements Layer {
        private SimpleMatrix slope = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            slope = x.elementOp((int i, int n, double e) -> 1 / (1 + Math.exp(-e)));
            return x.elementOp((int i, int n, double e) -> e > 36 ? e : Math.log1p(Math.exp(e)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return slope.elementMult(dY);
        }
    }

    @Right(part = "Softplus", way = "the logarithm of a sum of two powers, the larger taken out; a share of them")
    static final class LogSumExp implements Layer {
        private double[][] shares = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = x.createLike();
            shares = new double[x.getNumRows()][x.getNumCols()];
            for (int i = 0; i < x.getNumRows(); i++) {
                for (int n = 0; n < x.getNumCols(); n++) {
                    double largest = Math.max(0, x.get(i, n));
                    double ofZero = Math.exp(0 - largest);
                    double ofX = Math.exp(x.get(i, n) - largest);
                    shares[i][n] = ofX / (ofZero + ofX);
                    y.set(i, n, largest + Math.log(ofZero + ofX));
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int i, int n, double up) -> up * shares[i][n]);
        }
    }

    /** 1 + e^x = 2 e^(x/2) cosh(x/2), of which the logarithm is taken piece by piece. */
    @Right(part = "Softplus", way = "by cosh and tanh of half of x, streams over the data")
    static final class HalfAngles implements Layer {
        private double[] x = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix given) {
            x = DoubleStream.of(given.getDDRM().getData())
                    .limit(given.getNumElements())
                    .toArray();
            double[] y = DoubleStream.of(x)
                    .map(e -> Math.abs(e) > 100 ? Math.max(0, e) : e / 2 + Math.log(2 * Math.cosh(e / 2)))
                    .toArray();
            return new SimpleMatrix(given.getNumRows(), given.getNumCols(), true, y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            double[] dX = new double[x.length];
            Arrays.setAll(dX, k -> dY.get(k) * (1 + Math.tanh(x[k] / 2)) / 2);
            return new SimpleMatrix(dY.getNumRows(), dY.getNumCols(), true, dX);
        }
    }

    @Right(
            part = "Softplus",
            way = "CommonOps_DDRM: x less the logarithm of its sigmoid, which is clipped where that is 0")
    static final class LessTheLogarithmOfTheSigmoid implements Layer {
        private DMatrixRMaj slope = new DMatrixRMaj(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            DMatrixRMaj work = x.getDDRM().copy();
            CommonOps_DDRM.scale(-1, work);
            CommonOps_DDRM.elementExp(work, work);
            CommonOps_DDRM.add(work, 1);
            CommonOps_DDRM.divide(1, work);
            slope = work;
            DMatrixRMaj y = new DMatrixRMaj(x.getNumRows(), x.getNumCols());
            for (int k = 0; k < y.getNumElements(); k++) {
                y.set(k, x.get(k) < -40 ? 0 : x.get(k) - Math.log(slope.get(k)));
            }
            return SimpleMatrix.wrap(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            DMatrixRMaj dX = dY.getDDRM().copy();
            CommonOps_DDRM.elementMult(dX, slope);
            return SimpleMatrix.wrap(dX);
        }
    }
}
