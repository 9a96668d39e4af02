package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Leaky rectifiers. */
final class LeakyRelus {

    private LeakyRelus() {}

    @Right(part = "LeakyReLU", way = "an if in loops over a copy, the slope from x")
    static final class Loops implements Layer {
        private final double slope;
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        Loops(double slope) {
            this.slope = slope;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return leaking(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return leaking(dY);
        }

        private SimpleMatrix leaking(SimpleMatrix matrix) {
            SimpleMatrix result = matrix.copy();
            for (int i = 0; i < x.getNumRows(); i++) {
                for (int n = 0; n < x.getNumCols(); n++) {
                    if (x.get(i, n) <= 0) {
                        result.set(i, n, slope * matrix.get(i, n));
                    }
                }
            }
            return result;
        }
    }

    @Right(
            part = "LeakyReLU",
            way = "the larger of x and slope x, which a slope below 1 allows; the slope from the output")
    static final class Larger implements Layer {
        private final double slope;
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        Larger(double slope) {
            this.slope = slope;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = x.elementOp((int i, int n, double e) -> Math.max(e, slope * e));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int i, int n, double up) -> y.get(i, n) > 0 ? up : slope * up);
        }
    }

    @Right(part = "LeakyReLU", way = "a matrix of slopes, multiplied forward and backward")
    static final class Slopes implements Layer {
        private final double slope;
        private SimpleMatrix slopes = new SimpleMatrix(0, 0);

        Slopes(double slope) {
            this.slope = slope;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            slopes = x.elementOp((int i, int n, double e) -> e > 0 ? 1 : slope);
            return x.elementMult(slopes);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(slopes);
        }
    }

    /** The part of x that is cut off comes back through a second rectifier, upside down. */
    @Right(part = "LeakyReLU", way = "two plain rectifiers, of x and of -x")
    static final class TwoRectifiers implements Layer {
        private final double slope;
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        TwoRectifiers(double slope) {
            this.slope = slope;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return rectified(x).minus(rectified(x.negative()).scale(slope));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix open = x.elementOp((int i, int n, double e) -> Math.max(0, Math.signum(e)));
            SimpleMatrix closed = open.negative().plus(1);
            return open.plus(closed.scale(slope)).elementMult(dY);
        }

        private static SimpleMatrix rectified(SimpleMatrix matrix) {
            return matrix.elementOp((int i, int n, double e) -> Math.max(0, e));
        }
    }

    @Right(part = "LeakyReLU", way = "the mean of the slopes times x, and half their difference times |x|")
    static final class MeanAndDifference implements Layer {
        private final double mean;
        private final double half;
        private SimpleMatrix signs = new SimpleMatrix(0, 0);

        MeanAndDifference(double slope) {
            this.mean = (1 + slope) / 2;
            this.half = (1 - slope) / 2;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            // -1 at 0, where signum is 0: there the slope is the one below.
            signs = x.elementOp((int i, int n, double e) -> e > 0 ? 1 : -1);
            return x.scale(mean).plus(x.elementMult(signs).scale(half));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(signs.scale(half).plus(mean));
        }
    }

    @Right(part = "LeakyReLU", way = "streams over the data of EJML's matrices")
    static final class Streams implements Layer {
        private final double slope;
        private double[] x = {};

        Streams(double slope) {
            this.slope = slope;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix given) {
            x = DoubleStream.of(given.getDDRM().getData())
                    .limit(given.getNumElements())
                    .toArray();
            double[] y = DoubleStream.of(x).map(e -> e < 0 ? e * slope : e).toArray();
            return new SimpleMatrix(given.getNumRows(), given.getNumCols(), true, y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            double[] dX = new double[x.length];
            Arrays.setAll(dX, k -> dY.get(k) * (x[k] > 0 ? 1 : slope));
            return new SimpleMatrix(dY.getNumRows(), dY.getNumCols(), true, dX);
        }
    }

    @Right(part = "LeakyReLU", way = "CommonOps_DDRM: slope x, and what positive entries lack of x added")
    static final class LackAdded implements Layer {
        private final double slope;
        private DMatrixRMaj open = new DMatrixRMaj(0, 0);

        LackAdded(double slope) {
            this.slope = slope;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            open = x.getDDRM().copy();
            for (int k = 0; k < open.getNumElements(); k++) {
                open.set(k, open.get(k) > 0 ? 1 : 0);
            }
            return withWhatIsLacking(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return withWhatIsLacking(dY);
        }

        private SimpleMatrix withWhatIsLacking(SimpleMatrix matrix) {
            DMatrixRMaj result = matrix.getDDRM().copy();
            CommonOps_DDRM.elementMult(result, open);
            CommonOps_DDRM.scale(1 - slope, result);
            CommonOps_DDRM.addEquals(result, slope, matrix.getDDRM());
            return SimpleMatrix.wrap(result);
        }
    }
}
