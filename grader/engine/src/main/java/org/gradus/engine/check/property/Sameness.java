package org.gradus.engine.check.property;

import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Judgement.Difference;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/** Judges that two answers, or an answer and what was put in, are the same. */
final class Sameness {

    private static final Bound SAME_BITS = new Bound(0, 0);

    private Sameness() {}

    /** Read again, a matrix has the very bits that it had. */
    static Function<Answers, Judgement> unchanged(String what, MatrixData before, Call readAgain) {
        return answers -> answers.matrix(readAgain, now -> changed(what, before, now));
    }

    /** Read again, a result has the very bits that it had when it was returned. */
    static Function<Answers, Judgement> stays(String what, Call returned, Call readAgain) {
        return answers ->
                answers.matrix(returned, before -> answers.matrix(readAgain, now -> changed(what, before, now)));
    }

    /** One of the matrices that {@code gradients()} returned has, read again, the very bits that it had. */
    static Function<Answers, Judgement> gradientStays(Facet quantity, Call returned, Call readAgain) {
        String name = quantity.parameter();
        String what = Quantities.name(quantity) + " of an earlier gradients()";
        return answers -> answers.named(
                returned, name, before -> answers.named(readAgain, name, now -> changed(what, before, now)));
    }

    /** Two results agree within the bound; the sentence says what should not have made a difference. */
    static Function<Answers, Judgement> agree(String sentence, Call first, Call second, Bound bound) {
        return answers -> answers.matrix(
                first,
                before -> answers.matrix(second, now -> differing(sentence, "the gradient", before, now, bound)));
    }

    /** One quantity of two passes agrees within the bound. */
    static Function<Answers, Judgement> agree(
            String sentence, Facet quantity, LayerPass first, LayerPass second, Bound bound) {
        return answers -> first.judge(
                        quantity,
                        before -> second.judge(
                                        quantity,
                                        now -> differing(sentence, Quantities.name(quantity), before, now, bound))
                                .apply(answers))
                .apply(answers);
    }

    /**
     * One quantity of a pass agrees with what it was before; y is looked at twice, before any backward and at the end, so that a
     * backward that never ends does not cost it.
     */
    static Function<Answers, Judgement> agree(
            String sentence, Facet quantity, LayerPass before, LayerPass early, LayerPass now, Bound bound) {
        Function<Answers, Judgement> late = agree(sentence, quantity, before, now, bound);
        return quantity.equals(Facet.FORWARD)
                ? earlyAndLate(agree(sentence, quantity, before, early, bound), late)
                : late;
    }

    /** Two numbers agree within the bound. */
    static Function<Answers, Judgement> agreeNumbers(String sentence, Call first, Call second, Bound bound) {
        return answers -> answers.scalar(
                first,
                before -> answers.scalar(
                        second,
                        now -> Double.compare(before, now) == 0
                                ? Judgement.passed()
                                : explained(sentence, Comparison.scalars("the loss", before, now, bound))));
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
                        new Outcome.Failed(what + ", read again, has another sign of zero or another NaN"),
                        new Difference(what, before, now))
                : difference;
    }

    /** What is not finite is wrong by itself, and the same all the same. */
    private static Judgement differing(String sentence, String what, MatrixData before, MatrixData now, Bound bound) {
        return before.equals(now)
                ? Judgement.passed()
                : explained(sentence, Comparison.matrices(what, before, now, bound));
    }

    private static Judgement explained(String sentence, Judgement difference) {
        return difference.isPassed()
                ? difference
                : difference.with(new Outcome.Failed(
                        sentence + ": " + difference.outcome().message()));
    }
}
