package org.gradus.engine.diagnose.formula;

import java.util.List;

/** Sums, means, or one of many. */
public record Reduced(Reduction reduction, Expression argument) implements Expression {

    @Override
    public FormulaShape shape() {
        return reduction.of(argument.shape());
    }

    @Override
    public List<Expression> parts() {
        return List.of(argument);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new Reduced(reduction, others.get(0));
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        return reduction.of(situations, argument.shape(), parts.get(0));
    }
}
