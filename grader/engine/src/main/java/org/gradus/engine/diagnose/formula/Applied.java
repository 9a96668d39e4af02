package org.gradus.engine.diagnose.formula;

import java.util.List;

/** A function of every entry. */
public record Applied(EntryFunction function, Expression argument) implements Expression {

    @Override
    public FormulaShape shape() {
        return argument.shape();
    }

    @Override
    public List<Expression> parts() {
        return List.of(argument);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new Applied(function, others.get(0));
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        double[] entries = parts.get(0).clone();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = function.of(entries[i]);
        }
        return entries;
    }
}
