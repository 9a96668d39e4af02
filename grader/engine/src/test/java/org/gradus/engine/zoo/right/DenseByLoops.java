package org.gradus.engine.zoo.right;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers by loops. */
final class DenseByLoops {

    private DenseByLoops() {}

    @Right(part = "Dense", way = "triple loops over double[][]")
    static final class TripleLoops implements Layer {
        private final double[][] W;
        private final double[][] b;
        private double[][] x = {};
        private double[][] dW = {};
        private double[][] db = {};

        TripleLoops(SimpleMatrix W, SimpleMatrix b) {
            this.W = W.toArray2();
            this.b = b.toArray2();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.toArray2();
            double[][] y = new double[W.length][x.getNumCols()];
            for (int i = 0; i < W.length; i++) {
                for (int n = 0; n < x.getNumCols(); n++) {
                    y[i][n] = b[i][0];
                    for (int j = 0; j < W[i].length; j++) {
                        y[i][n] += W[i][j] * this.x[j][n];
                    }
                }
            }
            return new SimpleMatrix(y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dW = new double[W.length][x.length];
            db = new double[W.length][1];
            double[][] dX = new double[x.length][dY.getNumCols()];
            for (int i = 0; i < W.length; i++) {
                for (int n = 0; n < dY.getNumCols(); n++) {
                    double up = dY.get(i, n);
                    db[i][0] += up;
                    for (int j = 0; j < x.length; j++) {
                        dW[i][j] += up * x[j][n];
                        dX[j][n] += W[i][j] * up;
                    }
                }
            }
            return new SimpleMatrix(dX);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", new SimpleMatrix(dW), "b", new SimpleMatrix(db));
        }
    }

    @Right(part = "Dense", way = "loops from the last index to the first, entries by get and set")
    static final class FromTheLastIndex implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix dW = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        FromTheLastIndex(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            SimpleMatrix y = new SimpleMatrix(W.getNumRows(), x.getNumCols());
            for (int i = W.getNumRows() - 1; i >= 0; i--) {
                for (int n = x.getNumCols() - 1; n >= 0; n--) {
                    double sum = 0;
                    for (int j = W.getNumCols() - 1; j >= 0; j--) {
                        sum += W.get(i, j) * x.get(j, n);
                    }
                    y.set(i, n, sum + b.get(i));
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            db = new SimpleMatrix(W.getNumRows(), 1);
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int n = dY.getNumCols() - 1; n >= 0; n--) {
                for (int j = W.getNumCols() - 1; j >= 0; j--) {
                    for (int i = W.getNumRows() - 1; i >= 0; i--) {
                        dW.set(i, j, dY.get(i, n) * x.get(j, n) + dW.get(i, j));
                        dX.set(j, n, dY.get(i, n) * W.get(i, j) + dX.get(j, n));
                    }
                }
                for (int i = W.getNumRows() - 1; i >= 0; i--) {
                    db.set(i, db.get(i) + dY.get(i, n));
                }
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW, "b", db);
        }
    }

    @Right(part = "Dense", way = "flat arrays in column-major order, index arithmetic by hand")
    static final class FlatArrays implements Layer {
        private final int out;
        private final int in;
        private final double[] weights;
        private final double[] bias;
        private double[] x = {};
        private double[] dW = {};
        private double[] db = {};

        FlatArrays(SimpleMatrix W, SimpleMatrix b) {
            this.out = W.getNumRows();
            this.in = W.getNumCols();
            this.weights = columnMajor(W);
            this.bias = columnMajor(b);
        }

        private static double[] columnMajor(SimpleMatrix matrix) {
            double[] flat = new double[matrix.getNumElements()];
            for (int k = 0; k < flat.length; k++) {
                flat[k] = matrix.get(k % matrix.getNumRows(), k / matrix.getNumRows());
            }
            return flat;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            x = columnMajor(input);
            double[] y = new double[out * input.getNumCols()];
            for (int k = 0; k < y.length; k++) {
                y[k] = bias[k % out];
                for (int j = 0; j < in; j++) {
                    y[k] += weights[j * out + k % out] * x[k / out * in + j];
                }
            }
            return new SimpleMatrix(out, input.getNumCols(), false, y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix upstream) {
            double[] up = columnMajor(upstream);
            double[] dX = new double[x.length];
            dW = new double[weights.length];
            db = new double[out];
            for (int k = 0; k < up.length; k++) {
                int i = k % out;
                int sample = k / out;
                db[i] += up[k];
                for (int j = 0; j < in; j++) {
                    dW[j * out + i] += up[k] * x[sample * in + j];
                    dX[sample * in + j] += up[k] * weights[j * out + i];
                }
            }
            return new SimpleMatrix(in, upstream.getNumCols(), false, dX);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", new SimpleMatrix(out, in, false, dW), "b", new SimpleMatrix(out, 1, false, db));
        }
    }
}
