package org.gradus.engine.zoo.right;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers by functions and streams. */
final class DenseByFunctions {

    private DenseByFunctions() {}

    @Right(part = "Dense", way = "forward leaves a closure that is the backward step")
    static final class Pullback implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private Function<SimpleMatrix, SimpleMatrix> pullback = dY -> dY;
        private Supplier<Map<String, SimpleMatrix>> gradients = Map::of;

        Pullback(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            pullback = dY -> {
                gradients = () -> Map.of("W", dY.mult(x.transpose()), "b", sums(dY));
                return W.transpose().mult(dY);
            };
            return W.mult(x).elementOp((int i, int n, double e) -> e + b.get(i));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return pullback.apply(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients.get();
        }

        private static SimpleMatrix sums(SimpleMatrix dY) {
            SimpleMatrix sums = new SimpleMatrix(dY.getNumRows(), 1);
            return sums.elementOp(
                    (int i, int n, double e) -> dY.extractVector(true, i).elementSum());
        }
    }

    @Right(part = "Dense", way = "streams of streams, rows as double[]")
    static final class Streams implements Layer {
        private final double[][] W;
        private final double[] b;
        private double[][] x = {};
        private Map<String, double[][]> gradients = Map.of();

        Streams(SimpleMatrix W, SimpleMatrix b) {
            this.W = W.toArray2();
            this.b = IntStream.range(0, b.getNumRows())
                    .mapToDouble(i -> b.get(i, 0))
                    .toArray();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            x = input.toArray2();
            double[][] columns = transposed(x);
            return new SimpleMatrix(IntStream.range(0, W.length)
                    .mapToObj(i -> Stream.of(columns)
                            .mapToDouble(column -> b[i] + dot(W[i], column))
                            .toArray())
                    .toArray(double[][]::new));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix upstream) {
            double[][] dY = upstream.toArray2();
            gradients = Map.of(
                    "W",
                    rowsByRows(dY, x),
                    "b",
                    Stream.of(dY)
                            .map(row -> new double[] {
                                IntStream.range(0, row.length)
                                        .mapToDouble(n -> row[n])
                                        .sum()
                            })
                            .toArray(double[][]::new));
            return new SimpleMatrix(rowsByRows(transposed(W), transposed(dY)));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> new SimpleMatrix(entry.getValue())));
        }

        private static double[][] rowsByRows(double[][] a, double[][] b) {
            return Stream.of(a)
                    .map(row ->
                            Stream.of(b).mapToDouble(other -> dot(row, other)).toArray())
                    .toArray(double[][]::new);
        }

        private static double[][] transposed(double[][] rows) {
            return IntStream.range(0, rows[0].length)
                    .mapToObj(j -> Stream.of(rows).mapToDouble(row -> row[j]).toArray())
                    .toArray(double[][]::new);
        }

        private static double dot(double[] a, double[] b) {
            return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
        }
    }

    @Right(part = "Dense", way = "parallel streams over the entries of each result")
    static final class ParallelStreams implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private volatile SimpleMatrix x = new SimpleMatrix(0, 0);
        private volatile Map<String, SimpleMatrix> gradients = Map.of();

        ParallelStreams(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return filled(
                    W.getNumRows(),
                    x.getNumCols(),
                    (i, n) -> b.get(i) + sum(W.getNumCols(), j -> W.get(i, j) * x.get(j, n)));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            gradients = gradients(x, dY);
            return filled(
                    W.getNumCols(), dY.getNumCols(), (j, n) -> sum(W.getNumRows(), i -> W.get(i, j) * dY.get(i, n)));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private Map<String, SimpleMatrix> gradients(SimpleMatrix input, SimpleMatrix up) {
            return Map.of(
                    "W",
                    filled(
                            W.getNumRows(),
                            W.getNumCols(),
                            (i, j) -> sum(up.getNumCols(), n -> up.get(i, n) * input.get(j, n))),
                    "b",
                    filled(W.getNumRows(), 1, (i, j) -> sum(up.getNumCols(), n -> up.get(i, n))));
        }

        private static SimpleMatrix filled(int rows, int columns, BiFunction<Integer, Integer, Double> entry) {
            double[] entries = IntStream.range(0, rows * columns)
                    .parallel()
                    .mapToDouble(k -> entry.apply(k / columns, k % columns))
                    .toArray();
            return new SimpleMatrix(rows, columns, true, entries);
        }

        private static double sum(int count, IntToDoubleFunction term) {
            return IntStream.range(0, count).mapToDouble(term).sum();
        }
    }

    @Right(part = "Dense", way = "one product with functional views: transposing only swaps the indices")
    static final class Views implements Layer {
        private final View W;
        private final SimpleMatrix b;
        private View x = View.of(new SimpleMatrix(0, 0));
        private Map<String, SimpleMatrix> gradients = Map.of();

        Views(SimpleMatrix W, SimpleMatrix b) {
            this.W = View.of(W);
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            x = View.of(input);
            SimpleMatrix y = W.times(x, i -> i);
            IntStream.range(0, y.getNumElements()).forEach(k -> y.set(k, y.get(k) + b.get(k / y.getNumCols())));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix upstream) {
            View dY = View.of(upstream);
            int last = dY.columns() - 1;
            View ones = new View(dY.columns(), 1, (i, j) -> 1.0);
            gradients = Map.of("W", dY.times(x.swapped(), k -> last - k), "b", dY.times(ones, k -> last - k));
            return W.swapped().times(dY, i -> i);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private record View(int rows, int columns, BiFunction<Integer, Integer, Double> entry) {
            static View of(SimpleMatrix matrix) {
                return new View(matrix.getNumRows(), matrix.getNumCols(), matrix::get);
            }

            View swapped() {
                return new View(columns, rows, (i, j) -> entry.apply(j, i));
            }

            SimpleMatrix times(View other, IntUnaryOperator order) {
                return new SimpleMatrix(rows, other.columns)
                        .elementOp((int i, int j, double zero) -> IntStream.range(0, columns)
                                .map(order)
                                .mapToDouble(k -> entry.apply(i, k) * other.entry.apply(k, j))
                                .reduce(zero, Double::sum));
            }
        }
    }
}
