package org.gradus.wire;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the student's side answers to one step. All of it is hostile until the judge has looked at it. */
public sealed interface Reply {

    /** The step is done and has no numbers to show. */
    record Done() implements Reply {}

    /** The snapshot of a matrix. */
    record Matrix(MatrixData data) implements Reply {}

    /** One number. */
    record Scalar(double value) implements Reply {}

    /** Matrices by name, in the order of their names. */
    record Named(SortedMap<String, MatrixData> matrices) implements Reply {
        public Named(Map<String, MatrixData> matrices) {
            this(new TreeMap<>(matrices));
        }
    }

    /** The step could not be done: the student's code threw, or returned something that is not a result. */
    record Failure(Kind kind, String text) implements Reply {

        /** Why a step has no result. */
        public enum Kind {
            /** No class of that name, or it cannot be loaded. */
            NO_SUCH_CLASS,
            /** The class does not implement the contract that the step asks for. */
            WRONG_CONTRACT,
            /** The class is abstract or an interface. */
            ABSTRACT,
            /** No constructor takes these arguments; the text lists those that there are. */
            NO_SUCH_CONSTRUCTOR,
            /** The student's code threw; the text names the exception, its message and where. */
            THREW,
            /** The same, since the JVM refused it a thread or memory outside of the heap. */
            STARVED,
            /** The student's code threw {@code UnsupportedOperationException}: not written yet. */
            NOT_IMPLEMENTED,
            /** It returned null. */
            NULL_RESULT,
            /** What it returned is larger than a reply may be. */
            TOO_LARGE,
            /** What it returned could not be read as a real matrix. */
            UNREADABLE,
            /** The class does not implement the contract, but a type of the student's own of that name, which the text names. */
            OWN_CONTRACT
        }
    }

    /** Not played, because it needs the result of an earlier step that failed. */
    record Skipped(int failedStep) implements Reply {}
}
