package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Sigmoids that take another way round than the formula. */
final class SigmoidByDetour {

    private SigmoidByDetour() {}

    @Right(part = "Sigmoid", way = "z clipped to [-500, 500] first, the slope kept by forward")
    static final class Clipped implements Layer {
        private SimpleMatrix slope = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            SimpleMatrix clipped = z.elementOp((int i, int j, double e) -> Math.max(-500, Math.min(500, e)));
            SimpleMatrix e = clipped.negative().elementExp();
            SimpleMatrix a = e.plus(1).elementPower(-1);
            slope = a.minus(a.elementMult(a));
            return a;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return slope.elementMult(dA);
        }
    }

    @Right(part = "Sigmoid", way = "in logarithms: -log1p(e^-z) and log a + log(1 - a)")
    static final class Logarithms implements Layer {
        private SimpleMatrix logA = new SimpleMatrix(0, 0);
        private SimpleMatrix logOneMinusA = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            logA = z.elementOp((int i, int j, double e) -> -softplus(-e));
            logOneMinusA = z.elementOp((int i, int j, double e) -> -softplus(e));
            return logA.elementExp();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return logA.plus(logOneMinusA).elementExp().elementMult(dA);
        }

        private static double softplus(double z) {
            return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }
    }

    /** A value and its derivative, carried through a formula together. */
    private record Dual(double value, double slope) {
        Dual negative() {
            return new Dual(-value, -slope);
        }

        Dual exp() {
            return new Dual(Math.exp(value), Math.exp(value) * slope);
        }

        Dual plus(double constant) {
            return new Dual(value + constant, slope);
        }

        Dual over(Dual divisor) {
            double quotient = value / divisor.value;
            return new Dual(quotient, (slope - quotient * divisor.slope) / divisor.value);
        }

        static Dual sigmoid(double z) {
            Dual x = new Dual(z, 1);
            Dual e = (z < 0 ? x : x.negative()).exp();
            return (z < 0 ? e : new Dual(1, 0)).over(e.plus(1));
        }
    }

    @Right(part = "Sigmoid", way = "dual numbers: forward differentiates as it goes")
    static final class DualNumbers implements Layer {
        private Dual[] duals = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            duals = IntStream.range(0, z.getNumElements())
                    .mapToObj(k -> Dual.sigmoid(z.get(k)))
                    .toArray(Dual[]::new);
            double[] a = Arrays.stream(duals).mapToDouble(Dual::value).toArray();
            return new SimpleMatrix(z.getNumRows(), z.getNumCols(), true, a);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            double[] dZ = new double[duals.length];
            Arrays.setAll(dZ, k -> dA.get(k) * duals[k].slope());
            return new SimpleMatrix(dA.getNumRows(), dA.getNumCols(), true, dZ);
        }
    }

    @Right(part = "Sigmoid", way = "a softmax of the two classes z and 0")
    static final class TwoClasses implements Layer {
        private SimpleMatrix yes = new SimpleMatrix(0, 0);
        private SimpleMatrix no = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            yes = z.elementOp((int i, int j, double e) -> softmax(e, 0));
            no = z.elementOp((int i, int j, double e) -> softmax(0, e));
            return yes;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return dA.elementMult(yes).elementMult(no);
        }

        private static double softmax(double first, double second) {
            double top = Math.max(first, second);
            double e = Math.exp(first - top);
            return e / (e + Math.exp(second - top));
        }
    }

    @Right(part = "Sigmoid", way = "CommonOps_DDRM, in place on a copy")
    static final class InPlaceOnACopy implements Layer {
        private DMatrixRMaj a = new DMatrixRMaj(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            DMatrixRMaj work = z.getDDRM().copy();
            CommonOps_DDRM.changeSign(work);
            CommonOps_DDRM.elementExp(work, work);
            CommonOps_DDRM.add(work, 1);
            CommonOps_DDRM.divide(1, work);
            a = work;
            return SimpleMatrix.wrap(work);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            DMatrixRMaj dZ = a.copy();
            CommonOps_DDRM.subtract(1, dZ, dZ);
            CommonOps_DDRM.elementMult(dZ, a);
            CommonOps_DDRM.elementMult(dZ, dA.getDDRM());
            return SimpleMatrix.wrap(dZ);
        }
    }

    /** A matrix with a slope for each entry: a class of the student's own below EJML's. */
    private static final class Activated extends SimpleMatrix {
        private static final long serialVersionUID = 1L;

        private final List<Double> slopes;

        Activated(SimpleMatrix z) {
            super(z.getNumRows(), z.getNumCols());
            for (int k = 0; k < getNumElements(); k++) {
                set(k, 1 / (1 + StrictMath.exp(-z.get(k))));
            }
            slopes = IntStream.range(0, getNumElements())
                    .mapToObj(k -> get(k) * (1 - get(k)))
                    .toList();
        }
    }

    @Right(part = "Sigmoid", way = "results of a subclass of SimpleMatrix that carry their slopes")
    static final class OwnSubclass implements Layer {
        private Activated a = new Activated(new SimpleMatrix(0, 0));

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            a = new Activated(z);
            return a;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            SimpleMatrix dZ = dA.copy();
            for (int k = 0; k < dZ.getNumElements(); k++) {
                dZ.set(k, dZ.get(k) * a.slopes.get(k));
            }
            return dZ;
        }
    }
}
