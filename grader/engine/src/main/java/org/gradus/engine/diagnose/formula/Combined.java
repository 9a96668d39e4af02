package org.gradus.engine.diagnose.formula;

import java.util.List;

/** Two matrices entry by entry; a single row, column or number stands beside every other. */
public record Combined(Operation operation, Expression left, Expression right, FormulaShape shape)
        implements Expression {

    /**
     * Combines two.
     *
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static Combined of(Operation operation, Expression left, Expression right) {
        FormulaShape shape = left.shape()
                .beside(right.shape())
                .orElseThrow(() -> new IllegalArgumentException(
                        left.shape() + " " + operation.sign() + " " + right.shape() + " is not possible"));
        return new Combined(operation, left, right, shape);
    }

    /** The opposite of an expression. */
    static Combined minus(Expression expression) {
        return of(Operation.PRODUCT, new Constant(-1), expression);
    }

    @Override
    public List<Expression> parts() {
        return List.of(left, right);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return of(operation, others.get(0), others.get(1));
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        double[] one = spread(situations, left.shape(), parts.get(0));
        double[] other = spread(situations, right.shape(), parts.get(1));
        double[] entries = new double[one.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = operation.of(one[i], other[i]);
        }
        return entries;
    }

    private double[] spread(Situations situations, FormulaShape from, double[] entries) {
        return Values.spread(situations, from, entries, shape);
    }
}
