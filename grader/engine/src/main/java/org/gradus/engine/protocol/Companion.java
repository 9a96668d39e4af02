package org.gradus.engine.protocol;

import org.gradus.wire.MatrixData;

/** What goes in together with the input. */
public enum Companion {
    /** dL/dy, in the shape of y: any numbers. */
    UPSTREAM("dY", "upstream", "the upstream gradient dY", "dY of an earlier backward") {
        @Override
        public MatrixData other(MatrixData upstream) {
            return OtherInputs.nearer(upstream);
        }
    },
    /** What the prediction should be, in its shape: for many losses of some numbers alone. */
    TARGET("target", "target", "the target", "the target of an earlier call") {
        @Override
        public MatrixData other(MatrixData target) {
            return OtherInputs.reordered(target);
        }
    },
    /** dL/dparameter of one step after the other, side by side: any numbers. */
    GRADIENTS("gradients", "gradients", "the gradient", "the gradient of an earlier step") {
        @Override
        public MatrixData other(MatrixData gradients) {
            return OtherInputs.nearer(gradients);
        }
    };

    private final String word;
    private final String key;
    private final String argument;
    private final String earlierArgument;

    Companion(String word, String key, String argument, String earlierArgument) {
        this.word = word;
        this.key = key;
        this.argument = argument;
        this.earlierArgument = earlierArgument;
    }

    /** Whether a question has one for each of several calls, side by side. */
    public boolean isOfEachCall() {
        return this == GRADIENTS;
    }

    /** Its name beside matrices: {@code dY}. */
    public String word() {
        return word;
    }

    /** Its name in files: {@code upstream}. */
    public String key() {
        return key;
    }

    /** What it is called in a sentence. */
    public String argument() {
        return argument;
    }

    /** What it is called in a sentence about a call before the latest. */
    public String earlierArgument() {
        return earlierArgument;
    }

    /** Another of the same shape, as fair as this one. */
    public abstract MatrixData other(MatrixData companion);
}
