package org.gradus.engine.check;

import java.util.List;
import java.util.Map;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.Argument;
import org.gradus.wire.Reply;
import org.gradus.wire.Step;

/** Puts into words, for the student, why a step has no numbers to judge. */
final class FailureMessages {

    private static final Map<Class<? extends Step>, String> PLACES = Map.of(
            Step.Put.class, "the start of the program",
            Step.Read.class, "reading a result again",
            Step.Repeat.class, "one of many calls");

    private static final int LONGEST_TEXT = 2000;

    private FailureMessages() {}

    /** What of the student's code a step runs. */
    static String place(Step step) {
        if (step instanceof Step.New construction) {
            return "the constructor of " + bounded(construction.className());
        }
        if (step instanceof Step.Call call) {
            return call.method().word();
        }
        return PLACES.getOrDefault(step.getClass(), "the program");
    }

    static Outcome missing(String name, Reply.Named named) {
        return new Outcome.Failed(new Flaw.NoGradient(
                name,
                named.matrices().keySet().stream().map(FailureMessages::bounded).toList()));
    }

    static Outcome failure(Step step, Reply.Failure failure) {
        String place = place(step);
        String text = bounded(failure.text());
        return switch (failure.kind()) {
            case THREW, STARVED -> new Outcome.Threw(place, text);
            case NOT_IMPLEMENTED -> new Outcome.NotImplemented(place, text);
            case NULL_RESULT -> new Outcome.WrongShape("the result of " + place, "a matrix", "null");
            case TOO_LARGE -> new Outcome.WrongShape("the result of " + place, "smaller", text);
            case UNREADABLE -> new Outcome.WrongShape("the result of " + place, "a matrix of real numbers", text);
            case NO_SUCH_CLASS, WRONG_CONTRACT, OWN_CONTRACT, ABSTRACT, NO_SUCH_CONSTRUCTOR ->
                step instanceof Step.New construction
                        ? new Outcome.Failed(structure(construction, failure.kind(), text))
                        : new Outcome.BrokeRule(place, "a reply about a constructor");
        };
    }

    private static Flaw structure(Step.New step, Reply.Failure.Kind kind, String text) {
        String className = bounded(step.className());
        return switch (kind) {
            case WRONG_CONTRACT -> new Flaw.WrongContract(className, text);
            case OWN_CONTRACT -> new Flaw.OwnContract(className, text);
            case ABSTRACT -> new Flaw.AbstractClass(className);
            case NO_SUCH_CONSTRUCTOR -> new Flaw.NoConstructor(className, types(step), text);
            default -> new Flaw.NotLoaded(className, text);
        };
    }

    /** The types of a constructor's arguments as a student would write them. */
    private static List<String> types(Step.New step) {
        return step.arguments().stream().map(FailureMessages::type).toList();
    }

    private static String type(Argument argument) {
        if (argument instanceof Argument.Matrix) {
            return "SimpleMatrix";
        }
        if (argument instanceof Argument.Whole) {
            return "int";
        }
        return argument instanceof Argument.Scalar ? "double" : "boolean";
    }

    /** How the step in which a transcript broke off came to its end. */
    static Outcome ending(Step step, Transcript transcript) {
        String place = place(step);
        return switch (transcript.ending()) {
            case TIMED_OUT -> new Outcome.TimedOut(place);
            case OUT_OF_MEMORY -> new Outcome.OutOfMemory(place);
            case DIED, KILLED, STRUCK_DOWN -> new Outcome.Crashed(place, transcript.detail());
            case BROKE_PROTOCOL -> new Outcome.BrokeRule(place, transcript.detail());
            case NOT_ASKED -> new Outcome.NotRun(place + " " + transcript.detail());
            case OVER_BUDGET -> new Outcome.OverBudget(transcript.detail());
            case COMPLETE -> new Outcome.GraderFault("a complete transcript lacks the answer of " + place);
        };
    }

    /** The student's side is asked to be brief, but may have been taken over. */
    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.codePoints()
                                .limit(LONGEST_TEXT)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        + "...";
    }
}
