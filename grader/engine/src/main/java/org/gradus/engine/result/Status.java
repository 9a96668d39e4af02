package org.gradus.engine.result;

/** How far the grading of a submission came. */
public enum Status {
    /** It was graded: its points are its points. */
    GRADED("graded"),
    /** There are classes of the assignment in it, and none of them compiles: zero points. */
    NOT_COMPILED("not_compiled"),
    /** There is no Java source in it: zero points. */
    EMPTY("empty"),
    /** Only a person can say what is meant; no points until somebody has looked. */
    NEEDS_ATTENTION("needs_attention"),
    /** It was not opened, because it is damaged or dangerous; no points until somebody has looked. */
    REFUSED("refused"),
    /** Gradus failed: no points; run it again, and tell us. */
    GRADER_FAULT("grader_fault");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word for it in reports. */
    public String word() {
        return word;
    }

    /** Whether it was graded, be it with nothing: no service may show anything else as a success. */
    public boolean isGraded() {
        return this == GRADED || this == NOT_COMPILED;
    }

    /** Whether the submission has points, be it zero. */
    public boolean hasPoints() {
        return isGraded() || this == EMPTY;
    }
}
