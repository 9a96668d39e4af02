package org.gradus.engine.diagnose.formula;

/** An expression and its value. */
record Known(Expression expression, double[] entries) {

    static Known of(Expression expression, Situations situations) {
        return new Known(expression, expression.in(situations));
    }

    FormulaShape shape() {
        return expression.shape();
    }
}
