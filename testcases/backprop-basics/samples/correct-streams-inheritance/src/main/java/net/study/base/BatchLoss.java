package net.study.base;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** Does the batch once for all losses: a subclass knows one sample. */
public abstract class BatchLoss implements Loss {

    protected abstract double sampleLoss(double[] prediction, double[] target);

    protected abstract double[] sampleGradient(double[] prediction, double[] target);

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return IntStream.range(0, prediction.getNumCols())
                .mapToDouble(j -> sampleLoss(column(prediction, j), column(target, j)))
                .average()
                .orElseThrow();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        double[][] columns = IntStream.range(0, prediction.getNumCols())
                .mapToObj(j -> sampleGradient(column(prediction, j), column(target, j)))
                .toArray(double[][]::new);
        return new SimpleMatrix(columns).transpose().divide(columns.length);
    }

    private static double[] column(SimpleMatrix matrix, int j) {
        return IntStream.range(0, matrix.getNumRows())
                .mapToDouble(i -> matrix.get(i, j))
                .toArray();
    }
}
