package org.gradus.wire;

import java.util.List;

/**
 * One step of a script. Slots are numbered from 0 and hold objects on the student's side: matrices, layers, losses, optimizers. What a
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

    /**
     * Calls a method of an object. Answered as the method {@linkplain Method.Returns returns}.
     *
     * @param method one of the contract's
     * @param object the slot of an object that was constructed with that contract
     * @param arguments the slots of its matrices, as many as the method takes
     * @param result where a matrix goes that it returns, or the matrices of a map; a number goes nowhere
     */
    record Call(Method method, int object, List<Integer> arguments, int result) implements Step {
        /** @throws IllegalArgumentException if the method takes another number of matrices */
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != method.arguments()) {
                throw new IllegalArgumentException("arguments: expected " + method.arguments() + " for " + method.word()
                        + " but got " + arguments.size());
            }
        }
    }

    /**
     * Takes another snapshot of a matrix, or of the matrices of a map, to see whether it changed. Answered by {@link Reply.Matrix}
     * or {@link Reply.Named}.
     */
    record Read(int slot) implements Step {}

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
