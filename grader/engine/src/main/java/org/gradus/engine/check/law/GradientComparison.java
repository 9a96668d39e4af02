package org.gradus.engine.check.law;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Judgement.Difference;
import org.gradus.engine.check.instance.DirectionalDerivative;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/** Holds what backward says against what finite differences of the student's own forward say. */
final class GradientComparison {

    private static final double RELATIVE = 1e-6;
    private static final double ABSOLUTE = 1e-8;

    private GradientComparison() {}

    /**
     * Compares along one direction. Written so that NaN never agrees.
     *
     * @param claimed how much the loss changes by the gradient that backward returned
     * @param measured how much it changed from one forward to the other
     */
    static Judgement compare(String what, DirectionalDerivative slope, double claimed, double measured) {
        if (slope.isMissed(measured)) {
            return Judgement.of(new Outcome.Failed(new Flaw.NoDependence(what)));
        }
        return Math.abs(claimed - measured) <= slope.tolerance(measured)
                ? Judgement.passed()
                : Judgement.of(new Outcome.Failed(new Flaw.NotTheDerivative(what)));
    }

    /**
     * Where two forwards a step apart disagree with the gradient, two that are closer together decide, if there are any: without a
     * reference nobody else can say that the first two lay on either side of a kink, or on a bend. A wrong gradient agrees with
     * neither.
     */
    static Function<Answers, Judgement> lookingAgain(
            Function<Answers, Judgement> look, Optional<Function<Answers, Judgement>> closer) {
        return answers -> {
            Judgement first = look.apply(answers);
            return first.isPassed()
                    ? first
                    : closer.map(again -> again.apply(answers))
                            .filter(Judgement::isPassed)
                            .orElse(first);
        };
    }

    /**
     * Some rows of the gradient are right if they are so by themselves, and if the loss depends on any row at all: a stub that depends on
     * none has all gradients 0.
     */
    static Function<Answers, Judgement> amongAll(Function<Answers, Judgement> own, Function<Answers, Judgement> ofAll) {
        return answers -> {
            Judgement first = own.apply(answers);
            Judgement second = first.isPassed() ? ofAll.apply(answers) : first;
            return isWithoutDependence(second) ? second : first;
        };
    }

    private static boolean isWithoutDependence(Judgement judgement) {
        return judgement.outcome() instanceof Outcome.Failed failed && failed.flaw() instanceof Flaw.NoDependence;
    }

    /**
     * Compares entry by entry, where there is no reference to say how large the gradient is.
     *
     * @param scale the size of the numbers that the loss is added up from
     */
    static Judgement entries(String what, MatrixData numeric, MatrixData actual, double scale) {
        Bound bound = new Bound(RELATIVE, ABSOLUTE * Math.max(1, scale));
        Judgement judgement = Comparison.matrices(what, numeric, actual, bound);
        return judgement.outcome() instanceof Outcome.Failed ? shown(what, numeric, actual) : judgement;
    }

    /** The gradient by differences beside the returned one, to show where they part. */
    static Judgement shown(String what, MatrixData numeric, MatrixData actual) {
        if (!actual.sameShape(numeric)) {
            return Comparison.shape(what, numeric, actual);
        }
        return Judgement.of(new Outcome.Failed(new Flaw.NotTheDerivative(what)), new Difference(what, numeric, actual));
    }
}
