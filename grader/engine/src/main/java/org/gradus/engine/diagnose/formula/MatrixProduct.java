package org.gradus.engine.diagnose.formula;

import java.util.List;

/** A product of matrices. */
public record MatrixProduct(Expression left, Expression right, FormulaShape shape) implements Expression {

    /**
     * Multiplies two.
     *
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static MatrixProduct of(Expression left, Expression right) {
        FormulaShape shape = left.shape()
                .times(right.shape())
                .orElseThrow(() ->
                        new IllegalArgumentException(left.shape() + " times " + right.shape() + " is not possible"));
        return new MatrixProduct(left, right, shape);
    }

    @Override
    public List<Expression> parts() {
        return List.of(left, right);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return of(others.get(0), others.get(1));
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        double[] entries = new double[situations.length(shape)];
        double[] one = parts.get(0);
        double[] other = parts.get(1);
        for (int question = 0; question < situations.count(); question++) {
            int inner = situations.columns(left.shape(), question);
            int columns = situations.columns(shape, question);
            int from = situations.start(left.shape(), question);
            int to = situations.start(right.shape(), question);
            int start = situations.start(shape, question);
            int count = situations.rows(shape, question) * columns;
            for (int i = 0; i < count; i++) {
                entries[start + i] = entry(one, from + i / columns * inner, other, to + i % columns, inner, columns);
            }
        }
        return entries;
    }

    /** A row of one by a column of the other. */
    private static double entry(double[] one, int from, double[] other, int to, int inner, int columns) {
        double sum = 0;
        for (int k = 0; k < inner; k++) {
            sum += one[from + k] * other[to + k * columns];
        }
        return sum;
    }
}
