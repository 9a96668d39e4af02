package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.reference.catalogue.Arguments;

/** What an optimizer remembers from step to step: two matrices, which begin with zeros, and how many steps there were. */
final class StepMemory {

    private final Arguments arguments;
    private SimpleMatrix mean;
    private SimpleMatrix squares;
    private int steps;

    private StepMemory(Arguments arguments, SimpleMatrix zeros) {
        this.arguments = arguments;
        this.mean = zeros;
        this.squares = zeros;
    }

    static StepMemory fresh(FormulaInputs inputs) {
        return new StepMemory(inputs.arguments(), new SimpleMatrix(inputs.outputs(), inputs.batch()));
    }

    double number(String name) {
        return arguments.number(name);
    }

    boolean flag(String name) {
        return arguments.flag(name);
    }

    /** The number of this step, from 1. */
    int count() {
        return ++steps;
    }

    SimpleMatrix mean() {
        return mean;
    }

    SimpleMatrix squares() {
        return squares;
    }

    /** Keeps a mean of gradients, or a velocity. */
    SimpleMatrix keepMean(SimpleMatrix latest) {
        mean = latest;
        return latest;
    }

    SimpleMatrix keepSquares(SimpleMatrix latest) {
        squares = latest;
        return latest;
    }
}
