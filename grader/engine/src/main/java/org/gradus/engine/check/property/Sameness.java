package org.gradus.engine.check.property;

import java.util.function.Function;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/** Judges that two answers, or an answer and what was put in, are the same. */
final class Sameness {

    private static final Bound SAME_BITS = new Bound(0, 0);

    private Sameness() {}

    /** Read again, a matrix has the very bits that it had. */
    static Function<Answers, Outcome> unchanged(String what, MatrixData before, Call readAgain) {
        return answers -> answers.matrix(readAgain, now -> changed(what, before, now));
    }

    /** Read again, a result has the very bits that it had when it was returned. */
    static Function<Answers, Outcome> stays(String what, Call returned, Call readAgain) {
        return answers ->
                answers.matrix(returned, before -> answers.matrix(readAgain, now -> changed(what, before, now)));
    }

    /** Two results agree within the bound; the sentence says what should not have made a difference. */
    static Function<Answers, Outcome> agree(String sentence, Call first, Call second, Bound bound) {
        return answers ->
                answers.matrix(first, before -> answers.matrix(second, now -> differing(sentence, before, now, bound)));
    }

    /** The entries of that name in two maps of gradients agree within the bound. */
    static Function<Answers, Outcome> agree(String sentence, String name, Call first, Call second, Bound bound) {
        return answers -> answers.named(
                first, name, before -> answers.named(second, name, now -> differing(sentence, before, now, bound)));
    }

    /** Two numbers agree within the bound. */
    static Function<Answers, Outcome> agreeNumbers(String sentence, Call first, Call second, Bound bound) {
        return answers -> answers.scalar(
                first,
                before -> answers.scalar(
                        second,
                        now -> explained(sentence, Comparison.scalars("the second result", before, now, bound))));
    }

    /**
     * Looks twice, early and late. Where the late look cannot be taken, because backward did not come to an end for example, the
     * early one decides: what ended there is paid for elsewhere.
     */
    static Function<Answers, Outcome> earlyAndLate(Function<Answers, Outcome> early, Function<Answers, Outcome> late) {
        return answers -> {
            Outcome first = early.apply(answers);
            if (!(first instanceof Outcome.Passed)) {
                return first;
            }
            Outcome second = late.apply(answers);
            return second instanceof Outcome.NotRun ? first : second;
        };
    }

    private static Outcome changed(String what, MatrixData before, MatrixData now) {
        if (before.equals(now)) {
            return new Outcome.Passed();
        }
        Outcome difference = Comparison.matrices(what + ", read again,", before, now, SAME_BITS);
        return difference instanceof Outcome.Passed
                ? new Outcome.Failed(what + ", read again, has another sign of zero or another NaN")
                : difference;
    }

    private static Outcome differing(String sentence, MatrixData before, MatrixData now, Bound bound) {
        return explained(sentence, Comparison.matrices("the second result", before, now, bound));
    }

    private static Outcome explained(String sentence, Outcome difference) {
        return difference instanceof Outcome.Passed
                ? difference
                : new Outcome.Failed(sentence + ": " + difference.message());
    }
}
