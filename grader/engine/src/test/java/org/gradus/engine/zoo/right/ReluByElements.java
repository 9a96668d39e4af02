package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Rectifiers, entry by entry. */
final class ReluByElements {

    private ReluByElements() {}

    @Right(part = "ReLU", way = "Math.max in an elementOp, the slope from z")
    static final class Maximum implements Layer {
        private SimpleMatrix z = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            this.z = z;
            return z.elementOp((int i, int j, double e) -> Math.max(0, e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return dA.elementOp((int i, int j, double up) -> z.get(i, j) > 0 ? up : 0);
        }
    }

    @Right(part = "ReLU", way = "if in loops over a copy, the slope from the output")
    static final class IfOverACopy implements Layer {
        private SimpleMatrix a = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            a = z.copy();
            for (int i = 0; i < a.getNumElements(); i++) {
                if (a.get(i) < 0) {
                    a.set(i, 0);
                }
            }
            return a;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            SimpleMatrix dZ = dA.copy();
            for (int i = 0; i < dZ.getNumElements(); i++) {
                if (a.get(i) == 0) {
                    dZ.set(i, 0);
                }
            }
            return dZ;
        }
    }

    @Right(part = "ReLU", way = "(z + |z|) / 2, which is exact")
    static final class HalfOfTheSum implements Layer {
        private SimpleMatrix z = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            this.z = z;
            return z.plus(absolute(z)).divide(2);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            // z / |z| is 0 / 0 at the kink, signum is 0 there: its half is left out again by the floor.
            SimpleMatrix slope = z.elementOp((int i, int j, double e) -> Math.floor((1 + Math.signum(e)) / 2));
            return slope.elementMult(dA);
        }

        private static SimpleMatrix absolute(SimpleMatrix z) {
            return z.elementOp((int i, int j, double e) -> Math.abs(e));
        }
    }

    @Right(part = "ReLU", way = "a stream over the data of EJML's matrix")
    static final class DataStream implements Layer {
        private double[] z = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            z = DoubleStream.of(x.getDDRM().getData()).limit(x.getNumElements()).toArray();
            DMatrixRMaj a = new DMatrixRMaj(x.getNumRows(), x.getNumCols());
            a.setData(DoubleStream.of(z).map(e -> e > 0 ? e : 0.0).toArray());
            return SimpleMatrix.wrap(a);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            double[] dZ = new double[z.length];
            Arrays.setAll(dZ, k -> z[k] <= 0 ? 0 : dA.get(k));
            return new SimpleMatrix(dA.getNumRows(), dA.getNumCols(), true, dZ);
        }
    }

    /** A base class for any activation, given by two functions. */
    abstract static class Activation implements Layer {
        private final DoubleUnaryOperator function;
        private final DoubleUnaryOperator derivative;
        private SimpleMatrix slopes = new SimpleMatrix(0, 0);

        Activation(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
            this.function = function;
            this.derivative = derivative;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            slopes = each(z, derivative);
            return each(z, function);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dA) {
            return dA.elementMult(slopes);
        }

        private static SimpleMatrix each(SimpleMatrix z, DoubleUnaryOperator operator) {
            return z.elementOp((int i, int j, double e) -> operator.applyAsDouble(e));
        }
    }

    @Right(part = "ReLU", way = "two lambdas handed to a base class, the slopes kept by forward")
    static final class Lambdas extends Activation {
        Lambdas() {
            super(z -> z < 0 ? 0 : z, z -> z <= 0 ? 0 : 1);
        }
    }
}
