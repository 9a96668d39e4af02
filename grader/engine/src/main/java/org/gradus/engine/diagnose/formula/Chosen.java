package org.gradus.engine.diagnose.formula;

import java.util.List;

/**
 * One thing where a condition holds, and another where it does not, entry by entry: {@code (a if x > 0 else b)}.
 *
 * @param condition 0 where it does not hold: anything may be written for one, but a condition alone is read
 */
record Chosen(Expression condition, Expression then, Expression otherwise, FormulaShape shape) implements Expression {

    /**
     * Of these three.
     *
     * @throws IllegalArgumentException if the shapes do not fit
     */
    static Chosen of(Expression condition, Expression then, Expression otherwise) {
        FormulaShape shape = Combined.of(Operation.SUM, condition, Combined.of(Operation.SUM, then, otherwise))
                .shape();
        return new Chosen(condition, then, otherwise, shape);
    }

    /** What belongs where the condition holds stands where it does not. */
    Expression exchanged() {
        return withParts(List.of(condition, otherwise, then));
    }

    @Override
    public List<Expression> parts() {
        return List.of(condition, then, otherwise);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return of(others.get(0), others.get(1), others.get(2));
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        double[] holds = Values.spread(situations, condition.shape(), parts.get(0), shape);
        double[] entries =
                Values.spread(situations, then.shape(), parts.get(1), shape).clone();
        double[] others = Values.spread(situations, otherwise.shape(), parts.get(2), shape);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = holds[i] == 0 ? others[i] : entries[i];
        }
        return entries;
    }

    /** As {@link FormulaText} writes it. */
    String text() {
        return "(" + FormulaText.of(then) + " if " + conditionText() + " else " + FormulaText.of(otherwise) + ")";
    }

    private String conditionText() {
        return condition instanceof Applied applied && applied.function().isCondition()
                ? FormulaText.of(applied.argument()) + " " + applied.function().text()
                : FormulaText.of(condition);
    }
}
