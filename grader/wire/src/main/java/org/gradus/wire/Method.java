package org.gradus.wire;

import java.util.List;

/** The methods of the contracts: nothing else of a student's object is ever called. */
public enum Method {
    /** {@code y = layer.forward(x)}. */
    FORWARD(Contract.LAYER, "forward", 1, Returns.MATRIX),
    /** {@code dX = layer.backward(dY)}. */
    BACKWARD(Contract.LAYER, "backward", 1, Returns.MATRIX, FORWARD),
    /** {@code layer.gradients()}, the matrices that are in the map now, whatever it will hold later. */
    GRADIENTS(Contract.LAYER, "gradients()", 0, Returns.MAP, FORWARD, BACKWARD),
    /** {@code loss.value(prediction, target)}. */
    VALUE(Contract.LOSS, "value", 2, Returns.NUMBER),
    /** {@code loss.gradient(prediction, target)}. */
    GRADIENT(Contract.LOSS, "gradient", 2, Returns.MATRIX),
    /** {@code optimizer.step(parameter, gradient)}: what it returns is about all steps of the object so far. */
    STEP(Contract.OPTIMIZER, "step", 2, Returns.MATRIX);

    /** What a method returns, and so what a call of it is answered by. */
    public enum Returns {
        /** Answered by {@link Reply.Matrix}. */
        MATRIX,
        /** Answered by {@link Reply.Named}. */
        MAP,
        /** Answered by {@link Reply.Scalar}. */
        NUMBER
    }

    private final Contract contract;
    private final String word;
    private final int arguments;
    private final Returns returns;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Method> after;

    Method(Contract contract, String word, int arguments, Returns returns, Method... after) {
        this.contract = contract;
        this.word = word;
        this.arguments = arguments;
        this.returns = returns;
        this.after = List.of(after);
    }

    public Contract contract() {
        return contract;
    }

    /** Its name, as it is said to students. */
    public String word() {
        return word;
    }

    /** How many matrices it takes. */
    public int arguments() {
        return arguments;
    }

    public Returns returns() {
        return returns;
    }

    /** The methods of the same object that have to be called before: what it returns is about the latest of those calls. */
    public List<Method> after() {
        return after;
    }
}
