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

/** Misconceptions about the leaky rectifier, {@code y = x} where x > 0 and {@code slope x} elsewhere. */
final class LeakyReluMisconceptions {

    private static final double USUAL_SLOPE = 0.01;
    private static final String SOURCE = "Maas, Hannun, Ng 2013, (3)";

    /** No usual slope, so that it is seen whether the one that was given is used. */
    private static final Map<String, CaseArgument> SLOPE = Map.of("slope", new NumberArgument(0.2));

    private static final ActivationProbes PROBES = new ActivationProbes(SLOPE);

    private LeakyReluMisconceptions() {}

    /** An entry of a quantity from x, from what belongs to it (x itself, or dL/dy), and from the slope. */
    private interface EntryFormula {
        double of(double x, double passing, double slope);
    }

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = x where x > 0, else slope x", SOURCE);
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = dL/dy where x > 0, else slope dL/dy", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutBoth(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutBoth(dX));
        hypotheses.addAll(aboutDerivative(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        ActivationFormulas formulas = new ActivationFormulas("x", "y", List.of(ActivationFormulas.parameter("slope")));
        return new KindMisconceptions(List.of(y, dX), PROBES.withZeros(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(
                                List.of(
                                        formulas.forward(y, "max(0, x) - slope max(0, -x)"),
                                        formulas.backward(dX, y, "dL/dy * ([x > 0] + slope (1 - [x > 0]))")),
                                ActivationFormulas.heldOut(Set.of(1, 4), SLOPE))
                        .alsoWritten(
                                y,
                                "(x if x > 0 else slope x)",
                                "x * ([x > 0] + slope (1 - [x > 0]))",
                                "(1 + slope) / 2 * x + (1 - slope) / 2 * abs(x)")
                        .alsoWritten(
                                dX,
                                "(dL/dy if x > 0 else slope dL/dy)",
                                "dL/dy * [x > 0] + slope dL/dy * (1 - [x > 0])",
                                "dL/dy * ((1 - slope) / 2 * (2 [x > 0] - 1) + (1 + slope) / 2)"));
    }

    private static List<Hypothesis> aboutBoth(Quantity quantity) {
        return List.of(
                quantity.mistaken(
                        "slope-ignored",
                        "You let a hundredth through where x is negative: how much it is, the constructor is given as its slope.",
                        formula(quantity, (x, passing, slope) -> x > 0 ? passing : USUAL_SLOPE * passing)),
                quantity.mistaken(
                        "negatives-cut-off",
                        "Where x is negative yours is 0, which is ReLU: the leaky one lets slope times as much through.",
                        formula(quantity, (x, passing, slope) -> x > 0 ? passing : 0)));
    }

    private static List<Hypothesis> aboutDerivative(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "masked-by-upstream",
                        "You test the sign of dL/dy: whether it is multiplied by the slope is decided by x, which forward"
                                + " has to remember.",
                        formula(dX, (x, passing, slope) -> passing > 0 ? passing : slope * passing)),
                dX.mistaken(
                                "slope-one-at-zero",
                                "At x = 0 you let all of dL/dy pass: there the slope of the negative side is taken, so test"
                                        + " for x > 0, not for x >= 0.",
                                formula(dX, (x, passing, slope) -> x >= 0 ? passing : slope * passing))
                        .shownOn(ActivationProbes.AT_ZERO),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass on all of dL/dy: where x is not positive, only slope times as much flows back.",
                        formula(dX, (x, passing, slope) -> passing)));
    }

    private static Formula formula(Quantity quantity, EntryFormula entry) {
        return o -> {
            SimpleMatrix passing = quantity.facet().equals(Facet.DX) ? o.other() : o.input();
            return o.input()
                    .elementOp((int row, int column, double x) -> entry.of(x, passing.get(row, column), slope(o)));
        };
    }

    private static double slope(FormulaInputs o) {
        return o.arguments().number("slope");
    }
}
