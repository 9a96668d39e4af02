package org.gradus.engine.check;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Reply;
import org.gradus.wire.Script;
import org.gradus.wire.Step;

/** The answers to a script, with an outcome in place of every number that there is not. */
public final class Answers {

    private final Script script;
    private final Transcript transcript;

    public Answers(Script script, Transcript transcript) {
        this.script = script;
        this.transcript = transcript;
    }

    /** Judges the matrix that a call returned; if it returned none, says why. */
    public Judgement matrix(Call call, Function<MatrixData, Judgement> judge) {
        return reply(call, reply -> {
            if (reply instanceof Reply.Matrix matrix) {
                return judge.apply(matrix.data());
            }
            return Judgement.of(failure(call, reply));
        });
    }

    /** The matrix that a call returned; nothing if it returned none. */
    public Optional<MatrixData> matrix(Call call) {
        return transcript
                .reply(call.step())
                .filter(Reply.Matrix.class::isInstance)
                .map(reply -> ((Reply.Matrix) reply).data());
    }

    /** The number that a call returned; nothing if it returned none. */
    public OptionalDouble number(Call call) {
        return transcript
                .reply(call.step())
                .filter(Reply.Scalar.class::isInstance)
                .map(reply -> OptionalDouble.of(((Reply.Scalar) reply).value()))
                .orElseGet(OptionalDouble::empty);
    }

    /** Judges the number that a call returned; if it returned none, says why. */
    public Judgement scalar(Call call, DoubleFunction<Judgement> judge) {
        return reply(call, reply -> {
            if (reply instanceof Reply.Scalar scalar) {
                return judge.apply(scalar.value());
            }
            return Judgement.of(failure(call, reply));
        });
    }

    /** Judges one of the matrices that {@code gradients()} returned; if it is not among them, says which are. */
    public Judgement named(Call call, String name, Function<MatrixData, Judgement> judge) {
        return reply(call, reply -> {
            if (reply instanceof Reply.Named named) {
                MatrixData matrix = named.matrices().get(name);
                return matrix == null ? Judgement.of(Explanations.missing(name, named)) : judge.apply(matrix);
            }
            return Judgement.of(failure(call, reply));
        });
    }

    /** Whether a call was made without failing. */
    public Judgement done(Call call) {
        return reply(
                call, reply -> reply instanceof Reply.Done ? Judgement.passed() : Judgement.of(failure(call, reply)));
    }

    private Judgement reply(Call call, Function<Reply, Judgement> judge) {
        return transcript.reply(call.step()).map(judge).orElseGet(() -> Judgement.of(unanswered(call)));
    }

    private Outcome failure(Call call, Reply reply) {
        if (reply instanceof Reply.Failure failure) {
            return Explanations.failure(script.steps().get(call.step()), failure);
        }
        if (reply instanceof Reply.Skipped skipped) {
            return skipped(call, skipped.failedStep());
        }
        return new Outcome.BrokeRule(Explanations.place(script.steps().get(call.step())), "a reply of another kind");
    }

    private Outcome skipped(Call call, int failedStep) {
        if (failedStep < 0 || failedStep >= script.steps().size()) {
            return new Outcome.BrokeRule("the program", "a reply about a step that there is not");
        }
        Outcome cause = transcript
                .reply(failedStep)
                .filter(Reply.Failure.class::isInstance)
                .map(reply -> Explanations.failure(script.steps().get(failedStep), (Reply.Failure) reply))
                .orElse(new Outcome.BrokeRule("the program", "a reply about a step that did not fail"));
        return notRun(call, failedStep, cause);
    }

    private Outcome notRun(Call call, int failedStep, Outcome cause) {
        String because = "not run, because " + cause.message();
        return isBehindForward(script.steps().get(call.step()), script.steps().get(failedStep))
                ? new Outcome.NoForward(because)
                : new Outcome.NotRun(because);
    }

    private static boolean isBehindForward(Step asked, Step failed) {
        return failed instanceof Step.Forward && (asked instanceof Step.Backward || asked instanceof Step.Gradients);
    }

    private Outcome unanswered(Call call) {
        int last = transcript.firstUnanswered();
        Outcome ending = Explanations.ending(script.steps().get(last), transcript);
        if (call.step() == last || ending instanceof Outcome.OverBudget) {
            return ending;
        }
        return ending instanceof Outcome.BrokeRule
                ? new Outcome.NotRun("not run, because " + ending.message())
                : notRun(call, last, ending);
    }
}
