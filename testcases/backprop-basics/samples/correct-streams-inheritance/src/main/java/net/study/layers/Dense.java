package net.study.layers;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** y = W x + b, written with dot products of rows and columns. */
public class Dense implements Layer {

    private interface Entry {
        double at(int row, int column);
    }

    private final SimpleMatrix weights;
    private final SimpleMatrix bias;
    private SimpleMatrix input;
    private Map<String, SimpleMatrix> gradients = Map.of();

    public Dense(SimpleMatrix weights, SimpleMatrix bias) {
        this.weights = weights;
        this.bias = bias;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        input = x;
        return build(weights.getNumRows(), x.getNumCols(), (i, s) -> bias.get(i, 0)
                + sum(x.getNumRows(), k -> weights.get(i, k) * x.get(k, s)));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        int batch = dY.getNumCols();
        SimpleMatrix dW = build(weights.getNumRows(), weights.getNumCols(),
                (i, k) -> sum(batch, s -> dY.get(i, s) * input.get(k, s)));
        SimpleMatrix db = build(weights.getNumRows(), 1, (i, one) -> sum(batch, s -> dY.get(i, s)));
        gradients = Map.of("W", dW, "b", db);
        return build(weights.getNumCols(), batch,
                (k, s) -> sum(weights.getNumRows(), i -> weights.get(i, k) * dY.get(i, s)));
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    private static double sum(int n, IntToDoubleFunction term) {
        return IntStream.range(0, n).mapToDouble(term).sum();
    }

    private static SimpleMatrix build(int rows, int columns, Entry entry) {
        SimpleMatrix result = new SimpleMatrix(rows, columns);
        IntStream.range(0, rows).forEach(i ->
                IntStream.range(0, columns).forEach(j -> result.set(i, j, entry.at(i, j))));
        return result;
    }
}
