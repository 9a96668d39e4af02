package org.gradus.wire;

import java.util.List;

/**
 * One step of a script. Slots are numbered from 0 and hold objects on the student's side: matrices, layers, losses. What a
 * step returns is snapshotted at once and answered before the next step begins.
 */
public sealed interface Step {

    /** Puts a fresh matrix with these numbers into a slot. Answered by {@link Reply.Done}. */
    record Put(int slot, MatrixData matrix) implements Step {}

    /**
     * Constructs an object of the student's class. Answered by {@link Reply.Done}.
     *
     * @param slot where the object goes
     * @param className the binary name, {@code layers.Dense}
     * @param contract what the class must implement
     * @param arguments of its constructor, in order
     */
    record New(int slot, String className, Contract contract, List<Argument> arguments) implements Step {
        public New {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code result = layer.forward(x)}. Answered by {@link Reply.Matrix}. */
    record Forward(int layer, int x, int result) implements Step {}

    /** {@code result = layer.backward(dY)}. Answered by {@link Reply.Matrix}. */
    record Backward(int layer, int dY, int result) implements Step {}

    /**
     * {@code layer.gradients()}. Answered by {@link Reply.Named}.
     *
     * @param result where the matrices go that are in the map now, whatever the map will hold later
     */
    record Gradients(int layer, int result) implements Step {}

    /** {@code loss.value(prediction, target)}. Answered by {@link Reply.Scalar}. */
    record Value(int loss, int prediction, int target) implements Step {}

    /** {@code result = loss.gradient(prediction, target)}. Answered by {@link Reply.Matrix}. */
    record Gradient(int loss, int prediction, int target, int result) implements Step {}

    /**
     * Takes another snapshot of a matrix, or of the matrices of a map, to see whether it changed. Answered by {@link Reply.Matrix}
     * or {@link Reply.Named}.
     */
    record Read(int slot) implements Step {}

    /** Writes other numbers into the matrix that is in a slot, whose shape they have. Answered by {@link Reply.Done}. */
    record Overwrite(int slot, MatrixData matrix) implements Step {}

    /**
     * Plays steps again and again, when what they return is of no interest. Answered by {@link Reply.Done}, or by what the first
     * of them that had no result was answered.
     *
     * @param times how often
     * @param steps none of which is a repetition itself
     */
    record Repeat(int times, List<Step> steps) implements Step {
        public Repeat {
            steps = List.copyOf(steps);
            if (steps.stream().anyMatch(Repeat.class::isInstance)) {
                throw new IllegalArgumentException("steps: expected no repetition among them but was " + steps);
            }
        }
    }
}
