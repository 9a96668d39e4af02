package org.gradus.engine.diagnose.formula;

/** An expression and its value. */
final class Known {

    private final Expression expression;
    private final double[] entries;

    Known(Expression expression, double[] entries) {
        this.expression = expression;
        this.entries = entries;
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

    FormulaShape shape() {
        return expression.shape();
    }
}
