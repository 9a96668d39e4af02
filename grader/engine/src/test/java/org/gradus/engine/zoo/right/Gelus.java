package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Gaussian error linear units, each with a normal distribution of its own. */
final class Gelus {

    private Gelus() {}

    private abstract static class Unit implements Layer {
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        abstract double phi(double x);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.elementOp((int i, int n, double e) -> e * phi(e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp(
                    (int i, int n, double up) -> up * (phi(x.get(i, n)) + x.get(i, n) * density(x.get(i, n))));
        }

        static double density(double x) {
            return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
        }
    }

    /** Every term is positive on its side, so that none cancels. */
    @Right(part = "GELU", way = "the series of positive terms, all or nothing beyond 9")
    static final class PositiveTerms extends Unit {
        @Override
        double phi(double x) {
            if (Math.abs(x) > 9) {
                return x > 0 ? 1 : 0;
            }
            double sum = x;
            double term = x;
            for (int n = 1; n < 300; n++) {
                term = term * x * x / (2 * n + 1);
                sum += term;
            }
            return 0.5 + sum * density(x);
        }
    }

    /** Its terms grow to e^(x^2 / 2), of which 5 leaves eleven digits. */
    @Right(part = "GELU", way = "the alternating series of the error function up to 5, a fraction beyond")
    static final class AlternatingSeries extends Unit {
        @Override
        double phi(double x) {
            if (Math.abs(x) > 3) {
                double tail = tail(Math.abs(x));
                return x > 0 ? 1 - tail : tail;
            }
            double z = x / Math.sqrt(2);
            double power = z;
            double erf = 0;
            for (int n = 0; n < 80; n++) {
                erf += power / (2 * n + 1);
                power *= -z * z / (n + 1);
            }
            return (1 + erf * 2 / Math.sqrt(Math.PI)) / 2;
        }

        private static double tail(double x) {
            double fraction = 0;
            for (int n = 100; n >= 1; n--) {
                fraction = n / (x + fraction);
            }
            return density(x) / (x + fraction);
        }
    }

    @Right(part = "GELU", way = "Simpson's rule from 0 to x, two thousand steps")
    static final class Simpson extends Unit {
        private static final int STEPS = 2000;

        @Override
        double phi(double x) {
            double end = Math.max(-12, Math.min(12, x));
            double h = end / STEPS;
            double sum = density(0) + density(end);
            for (int k = 1; k < STEPS; k++) {
                sum += (k % 2 == 0 ? 2 : 4) * density(k * h);
            }
            return Math.min(1, Math.max(0, 0.5 + sum * h / 3));
        }
    }

    /** On small pieces the midpoints and weights of Gauss leave nothing over. */
    @Right(part = "GELU", way = "Gauss's rule of three points on pieces of a sixteenth, slopes kept by forward")
    static final class GaussianQuadrature implements Layer {
        private SimpleMatrix slopes = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            slopes = x.elementOp((int i, int n, double e) -> phi(e) + e * Unit.density(e));
            return x.elementOp((int i, int n, double e) -> e * phi(e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return slopes.elementMult(dY);
        }

        private static double phi(double x) {
            double size = Math.min(12, Math.abs(x));
            int pieces = 1 + (int) (16 * size);
            double half = size / pieces / 2;
            double sum = 0;
            for (int k = 0; k < pieces; k++) {
                double middle = (2 * k + 1) * half;
                double apart = half * Math.sqrt(0.6);
                sum += 5 * Unit.density(middle - apart) + 8 * Unit.density(middle) + 5 * Unit.density(middle + apart);
            }
            double half0 = sum * half / 9;
            return x > 0 ? Math.min(1, 0.5 + half0) : Math.max(0, 0.5 - half0);
        }
    }

    /** The terms of x^n / n! with the Hermite numbers of the density at the nearest whole number. */
    @Right(
            part = "GELU",
            way = "Taylor's series around the nearest whole number, whose Phi is added up step by step; arrays")
    static final class StepByStep implements Layer {
        private double[] x = {};

        @Override
        public SimpleMatrix forward(SimpleMatrix given) {
            x = DoubleStream.of(given.getDDRM().getData())
                    .limit(given.getNumElements())
                    .toArray();
            double[] y = Arrays.stream(x).map(e -> e * phi(e)).toArray();
            return new SimpleMatrix(given.getNumRows(), given.getNumCols(), true, y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            double[] dX = new double[x.length];
            Arrays.setAll(dX, k -> dY.get(k) * (phi(x[k]) + x[k] * Unit.density(x[k])));
            return new SimpleMatrix(dY.getNumRows(), dY.getNumCols(), true, dX);
        }

        private static double phi(double x) {
            if (Math.abs(x) > 10) {
                return x > 0 ? 1 : 0;
            }
            int steps = 1 + 2 * (int) Math.abs(x);
            double step = x / steps;
            double phi = 0.5;
            for (int k = 0; k < steps; k++) {
                phi += rise(k * step, step);
            }
            return phi;
        }

        /** The integral of the density from a to a + h: its derivatives there follow from the two before. */
        private static double rise(double a, double h) {
            double before = 0;
            double derivative = Unit.density(a);
            double power = h;
            double sum = 0;
            for (int n = 0; n < 40; n++) {
                sum += derivative * power;
                double next = -a * derivative - n * before;
                before = derivative;
                derivative = next;
                power *= h / (n + 2);
            }
            return sum;
        }
    }
}
