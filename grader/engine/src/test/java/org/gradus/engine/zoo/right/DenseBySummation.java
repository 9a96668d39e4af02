package org.gradus.engine.zoo.right;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers that differ in how they add up. */
final class DenseBySummation {

    private DenseBySummation() {}

    /** A base class as students write one: all but the sum itself. */
    abstract static class DotProducts implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private final Map<String, SimpleMatrix> gradients = new LinkedHashMap<>();
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        DotProducts(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        /** {@code a_1 b_1 + a_2 b_2 + ...} */
        protected abstract double dot(double[] a, double[] b);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            // The bias is one product more: b times 1.
            SimpleMatrix ones = SimpleMatrix.ones(x.getNumCols(), 1);
            return rowsTimesRows(W.concatColumns(b), x.transpose().concatColumns(ones));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            gradients.put("W", rowsTimesRows(dY, x));
            gradients.put("b", rowsTimesRows(dY, SimpleMatrix.ones(1, x.getNumCols())));
            return rowsTimesRows(W.transpose(), dY.transpose());
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        /** left right^T: each row of the one with each row of the other. */
        private SimpleMatrix rowsTimesRows(SimpleMatrix left, SimpleMatrix right) {
            double[][] leftRows = left.toArray2();
            double[][] rightRows = right.toArray2();
            return new SimpleMatrix(leftRows.length, rightRows.length)
                    .elementOp((int i, int j, double zero) -> dot(leftRows[i], rightRows[j]));
        }
    }

    @Right(part = "Dense", way = "sums by fused multiply-add")
    static final class Fused extends DotProducts {
        Fused(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        protected double dot(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum = Math.fma(a[k], b[k], sum);
            }
            return sum;
        }
    }

    @Right(part = "Dense", way = "sums after Kahan, with what rounding lost carried on")
    static final class Kahan extends DotProducts {
        Kahan(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        protected double dot(double[] a, double[] b) {
            double sum = 0;
            double lost = 0;
            for (int k = 0; k < a.length; k++) {
                double term = a[k] * b[k] - lost;
                double next = sum + term;
                lost = (next - sum) - term;
                sum = next;
            }
            return sum;
        }
    }

    @Right(part = "Dense", way = "pairwise sums, by recursion into halves")
    static final class Pairwise extends DotProducts {
        Pairwise(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        protected double dot(double[] a, double[] b) {
            return dot(a, b, 0, a.length);
        }

        private static double dot(double[] a, double[] b, int from, int to) {
            if (to - from == 1) {
                return a[from] * b[from];
            }
            int middle = (from + to) >>> 1;
            return dot(a, b, from, middle) + dot(a, b, middle, to);
        }
    }

    @Right(part = "Dense", way = "exact sums by BigDecimal, rounded once")
    static final class Exact extends DotProducts {
        Exact(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        protected double dot(double[] a, double[] b) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 0; k < a.length; k++) {
                sum = sum.add(new BigDecimal(a[k]).multiply(new BigDecimal(b[k])));
            }
            return sum.doubleValue();
        }
    }

    @Right(part = "Dense", way = "products sorted by magnitude, the small ones added first")
    static final class SmallestFirst extends DotProducts {
        SmallestFirst(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        protected double dot(double[] a, double[] b) {
            Double[] products = new Double[a.length];
            Arrays.setAll(products, k -> a[k] * b[k]);
            Arrays.sort(products, (p, q) -> Double.compare(Math.abs(p), Math.abs(q)));
            double sum = 0;
            for (double product : products) {
                sum += product;
            }
            return sum;
        }
    }
}
