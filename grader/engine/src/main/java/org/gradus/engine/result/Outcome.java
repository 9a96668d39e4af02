package org.gradus.engine.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * What came of one check. Everything but {@link Passed} and {@link GraderFault} is the student's: it has a sentence that says what
 * is wrong and where. A grader fault is ours and never costs marks.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Passed.class, name = "passed"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Outcome.Imprecise.class, name = "imprecise"),
    @JsonSubTypes.Type(value = Outcome.WrongShape.class, name = "wrong_shape"),
    @JsonSubTypes.Type(value = Outcome.NotFinite.class, name = "not_finite"),
    @JsonSubTypes.Type(value = Outcome.Threw.class, name = "threw"),
    @JsonSubTypes.Type(value = Outcome.NotImplemented.class, name = "not_implemented"),
    @JsonSubTypes.Type(value = Outcome.TimedOut.class, name = "timed_out"),
    @JsonSubTypes.Type(value = Outcome.OutOfMemory.class, name = "out_of_memory"),
    @JsonSubTypes.Type(value = Outcome.Crashed.class, name = "crashed"),
    @JsonSubTypes.Type(value = Outcome.BrokeRule.class, name = "broke_rule"),
    @JsonSubTypes.Type(value = Outcome.NotCompiled.class, name = "not_compiled"),
    @JsonSubTypes.Type(value = Outcome.NotRun.class, name = "not_run"),
    @JsonSubTypes.Type(value = Outcome.NoForward.class, name = "no_forward"),
    @JsonSubTypes.Type(value = Outcome.OverBudget.class, name = "over_budget"),
    @JsonSubTypes.Type(value = Outcome.GraderFault.class, name = "grader_fault")
})
public sealed interface Outcome {

    /** The word for it in reports. */
    @JsonIgnore
    String word();

    /** What is wrong and where, one sentence; empty for what passed. */
    @JsonIgnore
    String message();

    /** Whether it is no evidence against the quantity that was looked at: what is imprecise is paid for once, and elsewhere. */
    @JsonIgnore
    default boolean isRight() {
        return this instanceof Passed || this instanceof Imprecise;
    }

    /** Whether the student's code came to an end by itself, with numbers or without, and they are not as they should be. */
    @JsonIgnore
    default boolean isWrongAnswer() {
        return this instanceof Failed
                || this instanceof WrongShape
                || this instanceof NotFinite
                || this instanceof Threw
                || this instanceof NotImplemented;
    }

    /** Whether the student's code was asked and never returned. */
    @JsonIgnore
    default boolean isWithoutReturn() {
        return this instanceof Threw
                || this instanceof NotImplemented
                || this instanceof TimedOut
                || this instanceof OutOfMemory
                || this instanceof Crashed;
    }

    /** The student's code did what the check asks for. */
    record Passed() implements Outcome {
        @Override
        public String word() {
            return "passed";
        }

        @Override
        public String message() {
            return "";
        }
    }

    /** The numbers, or the conduct, are wrong. */
    record Failed(Flaw flaw) implements Outcome {
        @Override
        public String word() {
            return "failed";
        }

        @Override
        public String message() {
            return flaw.sentence();
        }
    }

    /**
     * The formula is right, and digits are missing: single precision somewhere inside.
     *
     * @param digits how that was seen
     */
    record Imprecise(Digits digits, Flaw flaw) implements Outcome {
        @Override
        public String word() {
            return "imprecise";
        }

        @Override
        public String message() {
            return flaw.sentence();
        }
    }

    /** Not a matrix of the shape that was asked for. */
    record WrongShape(String what, String expected, String actual) implements Outcome {
        @Override
        public String word() {
            return "wrong shape";
        }

        @Override
        public String message() {
            return what + " should be " + expected + " but is " + actual;
        }
    }

    /** NaN or infinite where a number was asked for. */
    record NotFinite(String what, String actual) implements Outcome {
        @Override
        public String word() {
            return "not finite";
        }

        @Override
        public String message() {
            return what + " is " + actual + " where a finite number was expected";
        }
    }

    /** The student's code threw. */
    record Threw(String where, String what) implements Outcome {
        @Override
        public String word() {
            return "threw";
        }

        @Override
        public String message() {
            return where + " threw " + what;
        }
    }

    /**
     * The student has not written it yet, and says so.
     *
     * @param text what else the exception said; may be empty
     */
    record NotImplemented(String where, String text) implements Outcome {
        @Override
        public String word() {
            return "threw";
        }

        @Override
        public String message() {
            return where + " is not implemented yet" + (text.isEmpty() ? "" : " (" + text + ")");
        }
    }

    /** No answer within the time, and not when it was asked again alone either. */
    record TimedOut(String where) implements Outcome {
        @Override
        public String word() {
            return "timed out";
        }

        @Override
        public String message() {
            return where + " timed out twice: look for a loop that never ends";
        }
    }

    /** The JVM ran out of memory, and again when it was asked again alone. */
    record OutOfMemory(String where) implements Outcome {
        @Override
        public String word() {
            return "out of memory";
        }

        @Override
        public String message() {
            return where + " ran out of memory twice: look for something that grows with every call";
        }
    }

    /** The process ended in the middle of the student's code. */
    record Crashed(String where, String detail) implements Outcome {
        @Override
        public String word() {
            return "crashed";
        }

        @Override
        public String message() {
            return where + " ended the program (" + detail + "): remove System.exit and the like";
        }
    }

    /** The student's side did what the walls forbid, or sent what is no reply. */
    record BrokeRule(String where, String detail) implements Outcome {
        @Override
        public String word() {
            return "broke a rule of the sandbox";
        }

        @Override
        public String message() {
            return where + " interfered with the channel to the grader (" + detail + ")";
        }
    }

    /**
     * The class does not compile.
     *
     * @param reason one sentence: the first error, or the file that the class needs and that does not compile
     * @param errors of its own file, each with file, line and the text of the line
     */
    record NotCompiled(String reason, List<String> errors) implements Outcome {
        public NotCompiled {
            errors = List.copyOf(errors);
        }

        @Override
        public String word() {
            return "not compiled";
        }

        @Override
        public String message() {
            return reason;
        }
    }

    /** Not tried, because of something that went wrong before. */
    record NotRun(String because) implements Outcome {
        @Override
        public String word() {
            return "not run";
        }

        @Override
        public String message() {
            return because;
        }
    }

    /** There was nothing to go back from, since forward failed there: it is judged where forward answers. */
    record NoForward(String because) implements Outcome {
        @Override
        public String word() {
            return "not run";
        }

        @Override
        public String message() {
            return because;
        }
    }

    /**
     * Not tried, because what was asked before has used up all that a submission may take.
     *
     * @param what {@code 300 s of CPU time}
     */
    record OverBudget(String what) implements Outcome {
        @Override
        public String word() {
            return "not run";
        }

        @Override
        public String message() {
            return "the submission had used up the " + what + " that all its scripts may take together";
        }
    }

    /** Gradus itself failed: no marks are given or taken until it has been run again. */
    record GraderFault(String reason) implements Outcome {
        @Override
        public String word() {
            return "grader fault";
        }

        @Override
        public String message() {
            return reason;
        }
    }
}
