package org.gradus.engine.check.law;

import java.util.function.Function;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Judgement.Difference;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/** Judges that two answers, or an answer and what was put in, are the same. */
final class Sameness {

    private static final Bound SAME_BITS = new Bound(0, 0);

    private Sameness() {}

    /** Read again, a matrix has the very bits that it had. */
    static Function<Answers, Judgement> unchanged(String what, MatrixData before, Call readAgain) {
        return answers -> answers.argument(readAgain, now -> changed(what, before, now));
    }

    /** Read again, a result has the very bits that it had when it was returned. */
    static Function<Answers, Judgement> stays(Facet quantity, String what, Call returned, Call readAgain) {
        return answers -> answers.of(
                returned, quantity, before -> answers.of(readAgain, quantity, now -> changed(what, before, now)));
    }

    /** What two objects answered about a quantity agrees within the bound; the sentence says what should not have made a difference. */
    static Function<Answers, Judgement> agree(String sentence, Facet quantity, Asked first, Asked second, Bound bound) {
        return answers -> answers.of(
                first,
                quantity,
                before -> answers.of(second, quantity, now -> differing(sentence, quantity, before, now, bound)));
    }

    /**
     * Looks twice, early and late. Where the late look cannot be taken, because backward did not come to an end for example, the
     * early one decides: what ended there is paid for elsewhere.
     */
    static Function<Answers, Judgement> earlyAndLate(
            Function<Answers, Judgement> early, Function<Answers, Judgement> late) {
        return answers -> {
            Judgement first = early.apply(answers);
            if (!first.isPassed()) {
                return first;
            }
            Judgement second = late.apply(answers);
            boolean isThere =
                    !(second.outcome() instanceof Outcome.NotRun || second.outcome() instanceof Outcome.NoForward);
            return isThere ? second : first;
        };
    }

    private static Judgement changed(String what, MatrixData before, MatrixData now) {
        if (before.equals(now)) {
            return Judgement.passed();
        }
        Judgement difference = Comparison.matrices(what + ", read again,", before, now, SAME_BITS);
        return difference.isPassed()
                ? Judgement.of(
                        new Outcome.Failed(new Flaw.OtherBits(what + ", read again,")),
                        new Difference(what, before, now))
                : difference;
    }

    /** What is not finite is wrong by itself, and the same all the same. */
    private static Judgement differing(
            String sentence, Facet quantity, MatrixData before, MatrixData now, Bound bound) {
        return before.equals(now)
                ? Judgement.passed()
                : explained(sentence, Comparison.quantities(quantity, before, now, bound));
    }

    private static Judgement explained(String sentence, Judgement difference) {
        return difference.isPassed()
                ? difference
                : difference.with(new Outcome.Failed(new Flaw.Influenced(sentence, difference.outcome())));
    }
}
