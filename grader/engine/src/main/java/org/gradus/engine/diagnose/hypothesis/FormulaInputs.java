package org.gradus.engine.diagnose.hypothesis;

import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.catalogue.Arguments;

/**
 * What a formula computes from.
 *
 * @param arguments of the constructor, by name
 * @param input a layer's x, a loss's prediction
 * @param other a layer's dY, a loss's target, the gradients of an optimizer's steps side by side
 */
public record FormulaInputs(Arguments arguments, SimpleMatrix input, SimpleMatrix other) {

    public FormulaInputs withInput(SimpleMatrix replacement) {
        return new FormulaInputs(arguments, replacement, other);
    }

    public FormulaInputs withOther(SimpleMatrix replacement) {
        return new FormulaInputs(arguments, input, replacement);
    }

    /** The first sample alone, as a batch of 1. */
    public FormulaInputs firstSample() {
        return new FormulaInputs(arguments, input.getColumn(0), other.getColumn(0));
    }

    /** How many steps an optimizer takes: there is a gradient for each. */
    public int steps() {
        return other.getNumCols() / input.getNumCols();
    }

    /** The gradient of one of them, counted from 0. */
    public SimpleMatrix gradient(int step) {
        return other.extractMatrix(0, input.getNumRows(), step * batch(), (step + 1) * batch());
    }

    public int batch() {
        return input.getNumCols();
    }

    /** Rows of a loss's prediction. */
    public int outputs() {
        return input.getNumRows();
    }
}
