package org.gradus.engine.check;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
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

    /** Judges what an object answered about a quantity; if it has no numbers, says why. */
    public Judgement of(Asked asked, Facet quantity, Function<MatrixData, Judgement> judge) {
        return of(asked.call(quantity), quantity, judge);
    }

    /** Judges what a call returned, or what it returned before when it is read again; if that has no numbers, says why. */
    public Judgement of(Call call, Facet quantity, Function<MatrixData, Judgement> judge) {
        return reply(call, reply -> {
            if (numbers(reply, quantity).isPresent()) {
                return judge.apply(numbers(reply, quantity).get());
            }
            return Judgement.of(
                    reply instanceof Reply.Named named && isEntry(quantity)
                            ? FailureMessages.missing(quantity.parameter(), named)
                            : failure(call, reply));
        });
    }

    /** What an object answered about a quantity, a number as a matrix of one entry; nothing if it has no numbers. */
    public Optional<MatrixData> find(Asked asked, Facet quantity) {
        return transcript.reply(asked.call(quantity).step()).flatMap(reply -> numbers(reply, quantity));
    }

    /** Judges a matrix that was put in, read again. */
    public Judgement argument(Call readAgain, Function<MatrixData, Judgement> judge) {
        return reply(
                readAgain,
                reply -> reply instanceof Reply.Matrix matrix
                        ? judge.apply(matrix.data())
                        : Judgement.of(failure(readAgain, reply)));
    }

    private static boolean isEntry(Facet quantity) {
        return quantity.kind() == Facet.Kind.PARAMETER_GRADIENT;
    }

    /** The numbers of a reply about a quantity, a number as a matrix of one entry; nothing if it has none. */
    public static Optional<MatrixData> numbers(Reply reply, Facet quantity) {
        if (quantity.holdsOneNumber()) {
            return reply instanceof Reply.Scalar scalar
                    ? Optional.of(new MatrixData(1, 1, scalar.value()))
                    : Optional.empty();
        }
        if (isEntry(quantity)) {
            return reply instanceof Reply.Named named
                    ? Optional.ofNullable(named.matrices().get(quantity.parameter()))
                    : Optional.empty();
        }
        return reply instanceof Reply.Matrix matrix ? Optional.of(matrix.data()) : Optional.empty();
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
            return FailureMessages.failure(script.steps().get(call.step()), failure);
        }
        if (reply instanceof Reply.Skipped skipped) {
            return skipped(call, skipped.failedStep());
        }
        return new Outcome.BrokeRule(
                FailureMessages.place(script.steps().get(call.step())), "a reply of the wrong kind");
    }

    private Outcome skipped(Call call, int failedStep) {
        if (failedStep < 0 || failedStep >= script.steps().size()) {
            return new Outcome.BrokeRule("the program", "a reply to a step that does not exist");
        }
        Outcome cause = transcript
                .reply(failedStep)
                .filter(Reply.Failure.class::isInstance)
                .map(reply -> FailureMessages.failure(script.steps().get(failedStep), (Reply.Failure) reply))
                .orElse(new Outcome.BrokeRule("the program", "a reply to a step that did not fail"));
        return notRun(call, failedStep, cause);
    }

    private Outcome notRun(Call call, int failedStep, Outcome cause) {
        String because = "not run, because " + cause.message();
        return isBehindForward(script.steps().get(call.step()), script.steps().get(failedStep))
                ? new Outcome.NoForward(because)
                : new Outcome.NotRun(because);
    }

    private static boolean isBehindForward(Step asked, Step failed) {
        return failed instanceof Step.Call before
                && asked instanceof Step.Call call
                && before.method() == Method.FORWARD
                && call.method().after().contains(Method.FORWARD);
    }

    private Outcome unanswered(Call call) {
        int last = transcript.firstUnanswered();
        Outcome ending = FailureMessages.ending(script.steps().get(last), transcript);
        if (call.step() == last || ending instanceof Outcome.OverBudget) {
            return ending;
        }
        return ending instanceof Outcome.BrokeRule
                ? new Outcome.NotRun("not run, because " + ending.message())
                : notRun(call, last, ending);
    }
}
