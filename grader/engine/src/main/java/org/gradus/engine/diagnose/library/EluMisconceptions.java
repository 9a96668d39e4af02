package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about the exponential linear unit, {@code y = x} where x > 0 and {@code alpha (e^x - 1)} elsewhere. */
final class EluMisconceptions {

    private static final String SOURCE = "Clevert, Unterthiner, Hochreiter 2016, section 3";

    /** Not 1, so that it is seen whether the one that was given is used. */
    private static final Map<String, CaseArgument> ALPHA = Map.of("alpha", new NumberArgument(0.5));

    private static final ActivationProbes PROBES = new ActivationProbes(ALPHA);

    private EluMisconceptions() {}

    /** What becomes of an x that is not positive. */
    private interface Below {
        double of(double x, double alpha);
    }

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = x where x > 0, else alpha (e^x - 1)", SOURCE);
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = dL/dy where x > 0, else alpha e^x dL/dy", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutDerivative(dX));
        hypotheses.addAll(aboutTheSide(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        ActivationFormulas formulas = new ActivationFormulas("x", "y", List.of(ActivationFormulas.parameter("alpha")));
        return new KindMisconceptions(
                        List.of(y, dX), PROBES.withZeros(), hypotheses, PROBES.extremes(reference), atExtremes(y, dX))
                .searching(new SearchSpace(
                                List.of(
                                        formulas.forward(y, "max(0, x) + alpha (e^-(max(0, -x)) - 1)"),
                                        formulas.backward(
                                                dX, y, "dL/dy * ([x > 0] + alpha e^-(max(0, -x)) (1 - [x > 0]))")),
                                ActivationFormulas.heldOut(Set.of(1, 4), ALPHA))
                        .alsoWritten(y, "(x if x > 0 else alpha (e^x - 1))", "(x if x > 0 else alpha e^x - alpha)")
                        .alsoWritten(
                                dX,
                                "(dL/dy if x > 0 else dL/dy * alpha e^x)",
                                "(dL/dy if x > 0 else dL/dy * (y + alpha))",
                                "(dL/dy if x > 0 else dL/dy * alpha e^-(max(0, -x)))",
                                "dL/dy * [x > 0] + dL/dy * (1 - [x > 0]) * e^-(max(0, -x)) * alpha"));
    }

    private static List<Hypothesis> aboutOutput(Quantity y) {
        return List.of(
                alphaIgnored(y, forward((x, alpha) -> exp(x) - 1)),
                negativesCutOff(y, forward((x, alpha) -> 0)),
                minusInExponent(y, forward((x, alpha) -> alpha * (exp(-x) - 1))),
                dividedByAlpha(y, forward((x, alpha) -> alpha * (exp(x / alpha) - 1))),
                y.mistaken(
                        "one-forgotten",
                        "Where x is negative yours is alpha e^x, which jumps at 0: the 1 of alpha (e^x - 1) is missing.",
                        forward((x, alpha) -> alpha * exp(x))),
                y.mistaken(
                        "one-not-multiplied",
                        "Where x is negative yours is alpha e^x - 1: alpha multiplies the 1 as well, or y does not meet 0.",
                        forward((x, alpha) -> alpha * exp(x) - 1)));
    }

    private static List<Hypothesis> aboutDerivative(Quantity dX) {
        return List.of(
                alphaIgnored(dX, backward((x, alpha) -> exp(x))),
                negativesCutOff(dX, backward((x, alpha) -> 0)),
                minusInExponent(dX, backward((x, alpha) -> alpha * exp(-x))),
                dividedByAlpha(dX, backward((x, alpha) -> exp(x / alpha))),
                dX.mistaken(
                        "alpha-not-added",
                        "Your factor where x is negative is y itself: the slope there is y + alpha, which is alpha e^x.",
                        backward((x, alpha) -> alpha * (exp(x) - 1))),
                dX.mistaken(
                        "derivative-of-activation",
                        "You take e^y where e^x belongs: the slope where x is negative is alpha e^x, with the x of forward.",
                        backward((x, alpha) -> alpha * exp(alpha * (exp(x) - 1)))),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass on all of dL/dy: where x is not positive, only alpha e^x times as much flows back.",
                        o -> o.other()));
    }

    /** Where the one formula ends and the other begins. */
    private static List<Hypothesis> aboutTheSide(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "masked-by-upstream",
                        "You test the sign of dL/dy: whether it is multiplied by alpha e^x is decided by x, which forward"
                                + " has to remember.",
                        o -> o.other()
                                .elementOp((int row, int column, double passing) -> passing > 0
                                        ? passing
                                        : passing * alpha(o) * exp(o.input().get(row, column)))),
                dX.mistaken(
                                "slope-one-at-zero",
                                "At x = 0 you let all of dL/dy pass: there the slope of the negative side is taken, alpha,"
                                        + " so test for x > 0, not for x >= 0.",
                                o -> o.other()
                                        .elementOp((int row, int column, double passing) -> passing
                                                * slopeThatIsOneAtZero(o.input().get(row, column), alpha(o))))
                        .shownOn(ActivationProbes.AT_ZERO));
    }

    private static double slopeThatIsOneAtZero(double x, double alpha) {
        return x >= 0 ? 1 : alpha * exp(x);
    }

    private static Hypothesis alphaIgnored(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "alpha-ignored",
                "You compute as if alpha were 1: what e^x is multiplied by where x is negative, the constructor is given.",
                formula);
    }

    private static Hypothesis negativesCutOff(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "negatives-cut-off",
                "Where x is negative yours is 0, which is ReLU: the exponential linear unit falls to -alpha there.",
                formula);
    }

    private static Hypothesis minusInExponent(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "minus-in-exponent",
                "Your exponent has a minus, which this one has not: e^-x grows where x falls, and y has to end at -alpha.",
                formula);
    }

    private static Hypothesis dividedByAlpha(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "alpha-in-exponent",
                "Your exponent is x / alpha, which another unit has (CELU): here it is x alone.",
                formula);
    }

    private static List<Hypothesis> atExtremes(Quantity y, Quantity dX) {
        String sentence =
                "Your exponential overflows where x is large, and a mask does not undo it, since infinity times 0 is"
                        + " NaN: take exp of what is not positive alone.";
        return List.of(
                y.mistaken(
                        "exp-overflows",
                        sentence,
                        o -> o.input()
                                .elementOp((int row, int column, double x) -> mixed(x, x, alpha(o) * (exp(x) - 1)))),
                dX.mistaken(
                        "exp-overflows",
                        sentence,
                        o -> o.other()
                                .elementMult(o.input()
                                        .elementOp(
                                                (int row, int column, double x) -> mixed(x, 1, alpha(o) * exp(x))))));
    }

    /** Both formulae, each times 0 or 1. */
    private static double mixed(double x, double above, double below) {
        double mask = x > 0 ? 1 : 0;
        return mask * above + (1 - mask) * below;
    }

    private static Formula forward(Below below) {
        return o -> o.input().elementOp((int row, int column, double x) -> x > 0 ? x : below.of(x, alpha(o)));
    }

    /** The upstream gradient times a slope. */
    private static Formula backward(Below slope) {
        return o -> {
            SimpleMatrix slopes =
                    o.input().elementOp((int row, int column, double x) -> x > 0 ? 1 : slope.of(x, alpha(o)));
            return o.other().elementMult(slopes);
        };
    }

    private static double alpha(FormulaInputs o) {
        return o.arguments().number("alpha");
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }
}
