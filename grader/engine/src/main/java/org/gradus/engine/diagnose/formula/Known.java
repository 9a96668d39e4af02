package org.gradus.engine.diagnose.formula;

/** An expression and its value. */
final class Known {

    private final Expression expression;
    private final double[] entries;
    private final int size;

    Known(Expression expression, double[] entries) {
        this.expression = expression;
        this.entries = entries;
        this.size = expression.size();
    }

    static Known of(Expression expression, Situations situations) {
        return new Known(expression, expression.in(situations));
    }

    Expression expression() {
        return expression;
    }

    double[] entries() {
        return entries;
    }

    /** That of the expression, which is asked whenever they are put in order. */
    int size() {
        return size;
    }

    FormulaShape shape() {
        return expression.shape();
    }
}
