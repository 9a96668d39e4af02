package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.List;

/** A number that is the same in every question. */
public record Constant(double value) implements Expression {

    static final Constant ONE = new Constant(1);

    @Override
    public FormulaShape shape() {
        return FormulaShape.NUMBER;
    }

    @Override
    public List<Expression> parts() {
        return List.of();
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return this;
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        double[] same = new double[situations.count()];
        Arrays.fill(same, value);
        return same;
    }
}
