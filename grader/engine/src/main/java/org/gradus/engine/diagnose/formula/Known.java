package org.gradus.engine.diagnose.formula;

/** An expression and its value. What a search asks of it again and again is worked out once. */
final class Known {

    private final Expression expression;
    private final double[] entries;
    private final FormulaShape shape;
    private final int size;

    Known(Expression expression, double[] entries) {
        this.expression = expression;
        this.entries = entries;
        this.shape = expression.shape();
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

    /** That of the expression: how much there is to read. */
    int size() {
        return size;
    }

    FormulaShape shape() {
        return shape;
    }
}
