package org.gradus.engine.diagnose.formula;

import java.util.List;

/** Rows for columns. */
public record Transposed(Expression argument) implements Expression {

    @Override
    public FormulaShape shape() {
        return argument.shape().transposed();
    }

    @Override
    public List<Expression> parts() {
        return List.of(argument);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new Transposed(others.get(0));
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        return transposed(situations, argument.shape(), parts.get(0));
    }

    static double[] transposed(Situations situations, FormulaShape from, double[] entries) {
        double[] transposed = new double[entries.length];
        for (int question = 0; question < situations.count(); question++) {
            int start = situations.start(from, question);
            int rows = situations.rows(from, question);
            int columns = situations.columns(from, question);
            for (int i = 0; i < rows * columns; i++) {
                transposed[start + (i % columns) * rows + i / columns] = entries[start + i];
            }
        }
        return transposed;
    }
}
