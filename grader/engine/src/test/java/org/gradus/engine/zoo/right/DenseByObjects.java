package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers made of objects of the student's own. */
final class DenseByObjects {

    private DenseByObjects() {}

    @Right(part = "Dense", way = "a private neuron object per output, the input shared through the layer")
    static final class Neurons implements Layer {
        private final List<Neuron> neurons = new ArrayList<>();
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        Neurons(SimpleMatrix W, SimpleMatrix b) {
            for (int i = 0; i < W.getNumRows(); i++) {
                neurons.add(new Neuron(W.getRow(i), b.get(i, 0)));
            }
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            SimpleMatrix y = new SimpleMatrix(neurons.size(), x.getNumCols());
            for (int i = 0; i < neurons.size(); i++) {
                y.setRow(i, neurons.get(i).fire());
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = x.createLike();
            for (int i = 0; i < neurons.size(); i++) {
                dX = dX.plus(neurons.get(i).blame(dY.getRow(i)));
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            Map<String, SimpleMatrix> gradients = new HashMap<>();
            for (Neuron neuron : neurons) {
                gradients.merge("W", neuron.weightGradient, SimpleMatrix::concatRows);
                gradients.merge("b", SimpleMatrix.filled(1, 1, neuron.biasGradient), SimpleMatrix::concatRows);
            }
            return gradients;
        }

        private final class Neuron {
            private final SimpleMatrix weights; // [1 x in]
            private final double bias;
            private SimpleMatrix weightGradient = new SimpleMatrix(0, 0);
            private double biasGradient;

            Neuron(SimpleMatrix weights, double bias) {
                this.weights = weights;
                this.bias = bias;
            }

            SimpleMatrix fire() {
                return weights.mult(x).plus(bias);
            }

            SimpleMatrix blame(SimpleMatrix up) {
                weightGradient = up.mult(x.transpose());
                biasGradient = up.elementSum();
                return weights.transpose().mult(up);
            }
        }
    }

    /** A matrix as students write one, before they find out that EJML has it. */
    private static final class Matrix {
        private final int rows;
        private final int columns;
        private final double[][] entries;

        Matrix(int rows, int columns) {
            this.rows = rows;
            this.columns = columns;
            this.entries = new double[rows][columns];
        }

        static Matrix of(SimpleMatrix ejml) {
            Matrix matrix = new Matrix(ejml.getNumRows(), ejml.getNumCols());
            for (int i = 0; i < matrix.rows; i++) {
                for (int j = 0; j < matrix.columns; j++) {
                    matrix.entries[i][j] = ejml.get(i, j);
                }
            }
            return matrix;
        }

        SimpleMatrix ejml() {
            return new SimpleMatrix(entries);
        }

        Matrix times(Matrix other) {
            Matrix product = new Matrix(rows, other.columns);
            for (int i = 0; i < rows; i++) {
                for (int k = 0; k < columns; k++) {
                    for (int j = 0; j < other.columns; j++) {
                        product.entries[i][j] += entries[i][k] * other.entries[k][j];
                    }
                }
            }
            return product;
        }

        Matrix transposed() {
            Matrix transposed = new Matrix(columns, rows);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    transposed.entries[j][i] = entries[i][j];
                }
            }
            return transposed;
        }

        Matrix plusToEachColumn(Matrix column) {
            Matrix sum = new Matrix(rows, columns);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    sum.entries[i][j] = entries[i][j] + column.entries[i][0];
                }
            }
            return sum;
        }

        Matrix rowSums() {
            Matrix sums = new Matrix(rows, 1);
            for (int i = 0; i < rows; i++) {
                for (double entry : entries[i]) {
                    sums.entries[i][0] += entry;
                }
            }
            return sums;
        }
    }

    @Right(part = "Dense", way = "a matrix class of the student's own")
    static final class OwnMatrix implements Layer {
        private final Matrix W;
        private final Matrix b;
        private Matrix x = new Matrix(0, 0);
        private Matrix dW = new Matrix(0, 0);
        private Matrix db = new Matrix(0, 0);

        OwnMatrix(SimpleMatrix W, SimpleMatrix b) {
            this.W = Matrix.of(W);
            this.b = Matrix.of(b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            x = Matrix.of(input);
            return W.times(x).plusToEachColumn(b).ejml();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix upstream) {
            Matrix dY = Matrix.of(upstream);
            dW = dY.times(x.transposed());
            db = dY.rowSums();
            return W.transposed().times(dY).ejml();
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW.ejml(), "b", db.ejml());
        }
    }

    /** An interface of the student's own, from parameters P to gradients of the same type. */
    private interface Differentiable<P, X> {
        X apply(P parameters, X x);

        Gradients<P, X> pull(P parameters, X x, X upstream);
    }

    private record Gradients<P, X>(P ofParameters, X ofInput) {}

    private record Weights(SimpleMatrix W, SimpleMatrix b) {}

    private static final class Affine implements Differentiable<Weights, SimpleMatrix> {
        @Override
        public SimpleMatrix apply(Weights p, SimpleMatrix x) {
            SimpleMatrix y = p.W().mult(x);
            return y.elementOp((int i, int n, double e) -> e + p.b().get(i, 0));
        }

        @Override
        public Gradients<Weights, SimpleMatrix> pull(Weights p, SimpleMatrix x, SimpleMatrix upstream) {
            SimpleMatrix db = new SimpleMatrix(upstream.getNumRows(), 1);
            for (int i = 0; i < upstream.getNumRows(); i++) {
                db.set(i, 0, upstream.getRow(i).elementSum());
            }
            Weights dP = new Weights(x.mult(upstream.transpose()).transpose(), db);
            return new Gradients<>(dP, upstream.transpose().mult(p.W()).transpose());
        }
    }

    /** A base class of the student's own that holds the state of any differentiable function. */
    private abstract static class Stateful<P> implements Layer {
        private final Differentiable<P, SimpleMatrix> function;
        private final P parameters;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix upstream = new SimpleMatrix(0, 0);
        private Gradients<P, SimpleMatrix> gradients;

        Stateful(Differentiable<P, SimpleMatrix> function, P parameters, Gradients<P, SimpleMatrix> none) {
            this.function = function;
            this.parameters = parameters;
            this.gradients = none;
        }

        @Override
        public final SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return function.apply(parameters, x);
        }

        @Override
        public final SimpleMatrix backward(SimpleMatrix dY) {
            upstream = dY;
            gradients = function.pull(parameters, x, upstream);
            return gradients.ofInput();
        }

        final P ofParameters() {
            return gradients.ofParameters();
        }
    }

    @Right(part = "Dense", way = "generics and records: a stateless function, its state in a base class")
    static final class GenericModule extends Stateful<Weights> {
        GenericModule(SimpleMatrix W, SimpleMatrix b) {
            super(new Affine(), new Weights(W, b), new Gradients<>(new Weights(W, b), W));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("b", ofParameters().b(), "W", ofParameters().W());
        }
    }

    @Right(part = "Dense", way = "a record, what it remembers in a map that is one of its components")
    record RecordWithMemory(SimpleMatrix W, SimpleMatrix b, Map<String, SimpleMatrix> memory) implements Layer {
        RecordWithMemory(SimpleMatrix W, SimpleMatrix b) {
            this(W, b, new HashMap<>());
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            memory.put("x", x);
            SimpleMatrix y = W.mult(x);
            for (int n = 0; n < y.getNumCols(); n++) {
                y.setColumn(n, y.getColumn(n).plus(b));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            memory.put("dY", dY);
            memory.put("xOfBackward", memory.getOrDefault("x", W));
            return W.transpose().mult(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            SimpleMatrix dY = memory.getOrDefault("dY", b);
            SimpleMatrix x = memory.getOrDefault("xOfBackward", W);
            return Map.of("W", dY.mult(x.transpose()), "b", dY.mult(SimpleMatrix.ones(dY.getNumCols(), 1)));
        }
    }
}
