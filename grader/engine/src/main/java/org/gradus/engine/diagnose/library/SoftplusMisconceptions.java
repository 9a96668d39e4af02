package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about softplus, {@code y = log(1 + e^x)}. */
final class SoftplusMisconceptions {

    private static final String SOURCE = "Dugas and others 2000, section 2";
    private static final ActivationProbes PROBES = new ActivationProbes();

    private SoftplusMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = log(1 + e^x)", SOURCE);
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = dL/dy / (1 + e^-x)", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(minusInExponent(y, forward(x -> softplus(-x))));
        hypotheses.add(y.mistaken(
                "one-forgotten",
                "Your y is x itself, which is what log(e^x) is: the 1 of log(1 + e^x) is missing.",
                forward(x -> x)));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutDerivative(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        ActivationFormulas formulas = new ActivationFormulas("x", "y").with(EntryFunction.LOG);
        return new KindMisconceptions(
                        List.of(y, dX), PROBES.usual(), hypotheses, PROBES.extremes(reference), atExtremes(truth))
                .searching(new SearchSpace(
                                List.of(
                                        formulas.forward(y),
                                        formulas.backward(dX, y, "dL/dy * sigma(x)", "dL/dy * (1 - e^-y)")),
                                ActivationFormulas.heldOut(Set.of()))
                        .alsoWritten(
                                y,
                                "(x + log(1 + e^-x) if x >= 0 else log(1 + e^x))",
                                "max(0, x) + log(1 + e^(-abs(x)))",
                                "x / 2 + log(e^(x / 2) + e^-(x / 2))",
                                "-log(sigma(-x))")
                        .alsoWritten(
                                dX,
                                "(dL/dy / (1 + e^-x) if x >= 0 else dL/dy * e^x / (1 + e^x))",
                                "dL/dy - dL/dy / (1 + e^x)",
                                "dL/dy * (1 + tanh(x / 2)) / 2"));
    }

    private static List<Hypothesis> aboutDerivative(Quantity dX) {
        return List.of(
                minusInExponent(dX, backward(x -> -sigma(-x))),
                dX.mistaken(
                        "derivative-of-activation",
                        "You take the slope at y where it belongs at x: the factor is sigma(x), with the x of forward.",
                        backward(x -> sigma(softplus(x)))),
                dX.mistaken(
                        "sigmoid-derivative",
                        "Your factor is sigma(x) (1 - sigma(x)), one derivative too many: the slope of softplus is sigma(x)"
                                + " itself.",
                        backward(x -> sigma(x) * sigma(-x))),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass dL/dy on as it is: multiply it, entry by entry, by the slope sigma(x).",
                        backward(x -> 1)));
    }

    private static Hypothesis minusInExponent(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "minus-in-exponent",
                "Your exponent has a minus, which softplus has not: it rises with x, and yours falls.",
                formula);
    }

    private static List<Hypothesis> atExtremes(ReferenceFormulas truth) {
        Quantity y =
                truth.quantity(Facet.FORWARD, "y = x + log(1 + e^-x) where x >= 0, log(1 + e^x) where x < 0", SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX, "dL/dx = dL/dy / (1 + e^-x) where x >= 0, dL/dy e^x / (1 + e^x) where x < 0", SOURCE);
        return List.of(
                overflowing(y, forward(x -> StrictMath.log(1 + exp(x)))),
                overflowing(dX, backward(x -> exp(x) / (1 + exp(x)))));
    }

    private static Hypothesis overflowing(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "exp-overflows",
                "Your exponential overflows, and what comes of it is infinite or NaN: never take exp of a large positive"
                        + " number.",
                formula);
    }

    private static Formula forward(DoubleUnaryOperator activation) {
        return o -> o.input().elementOp((int row, int column, double x) -> activation.applyAsDouble(x));
    }

    /** The upstream gradient times a slope. */
    private static Formula backward(DoubleUnaryOperator slope) {
        return o -> o.other().elementMult(forward(slope).of(o));
    }

    private static double softplus(double x) {
        return StrictMath.log1p(exp(x));
    }

    private static double sigma(double x) {
        return 1 / (1 + exp(-x));
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }
}
