package org.gradus.engine.diagnose.formula;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;

/**
 * Something that a method can see.
 *
 * @param name as the formulae of the kind call it
 */
public record Operand(String name, FormulaShape shape, Reading reading) implements Expression {

    /** Where it stands in a question. */
    @FunctionalInterface
    public interface Reading {
        SimpleMatrix of(FormulaInputs question);
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
        return situations.read(shape, reading);
    }

    @Override
    public String toString() {
        return name;
    }
}
