package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about the sigmoid, {@code a = sigma(z)}. */
final class SigmoidMisconceptions {

    private static final ActivationProbes PROBES = new ActivationProbes();

    private SigmoidMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity a = truth.quantity(Facet.FORWARD, "a = 1 / (1 + e^-z)", "001, sigma(z)");
        Quantity dZ = truth.quantity(Facet.DX, "dL/dz = dL/da * a (1 - a)", "001, back propagation formulae");
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(a.mistaken(
                "exponent-sign-forgotten",
                "The minus in the exponent is missing: yours falls from 1 to 0 where the sigmoid rises from 0 to 1.",
                forward(z -> 1 / (1 + exp(z)))));
        hypotheses.addAll(LayerMisconceptions.forward(a));
        hypotheses.addAll(aboutDerivative(dZ));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dZ));
        hypotheses.addAll(LayerMisconceptions.backward(dZ, a));
        ActivationFormulas formulas = new ActivationFormulas("z", "a");
        return new KindMisconceptions(
                        List.of(a, dZ), PROBES.usual(), hypotheses, PROBES.extremes(reference), atExtremes(truth))
                .searching(new SearchSpace(
                                List.of(
                                        formulas.forward(a),
                                        formulas.backward(
                                                dZ,
                                                a,
                                                "dL/da * (a * (1 - a))",
                                                "dL/da * sigma(z) * (1 - sigma(z))",
                                                "dL/da * (a - a^2)")),
                                ActivationFormulas.heldOut(Set.of()))
                        .alsoWritten(a, "(1 / (1 + e^-z) if z >= 0 else e^z / (1 + e^z))", "(1 + tanh(z / 2)) / 2")
                        .alsoWritten(dZ, "dL/da * a - dL/da * a * a", "dL/da * e^-z / (1 + e^-z)^2"));
    }

    private static List<Hypothesis> aboutDerivative(Quantity dZ) {
        return List.of(
                dZ.mistaken(
                        "derivative-of-activation",
                        "You take sigma' at a instead of at z: a is already sigma(z), so the factor is a (1 - a),"
                                + " without another sigma.",
                        backward(z -> sigma(sigma(z)) * (1 - sigma(sigma(z))))),
                dZ.mistaken(
                        "derivative-from-input",
                        "Your factor is z (1 - z): keep a = sigma(z) from forward and use a (1 - a).",
                        backward(z -> z * (1 - z))),
                dZ.mistaken(
                        "derivative-forgotten",
                        "You pass dL/da on unchanged: multiply it, entry by entry, by the slope a (1 - a).",
                        backward(z -> 1)),
                dZ.mistaken(
                        "plus-instead-of-minus",
                        "Your factor is a (1 + a): the sign between 1 and a is a minus.",
                        backward(z -> sigma(z) * (1 + sigma(z)))),
                dZ.mistaken(
                        "one-minus-a-forgotten",
                        "Your factor is just a: the other half of the slope, 1 - a, is missing.",
                        backward(z -> sigma(z))),
                dZ.mistaken(
                        "prime-times-one-minus",
                        "You multiply sigma'(z) by 1 - a once more: sigma'(z) = a (1 - a) already has that factor.",
                        backward(z -> sigma(z) * (1 - sigma(z)) * (1 - sigma(z)))),
                dZ.mistaken(
                        "tanh-derivative",
                        "Your factor is 1 - a^2, the slope of tanh: that of the sigmoid is a (1 - a).",
                        backward(z -> 1 - sigma(z) * sigma(z))),
                dZ.mistaken(
                        "minus-activation",
                        "Your factor is -a: the slope of the sigmoid is a (1 - a), which is never negative.",
                        backward(z -> -sigma(z))));
    }

    private static List<Hypothesis> atExtremes(ReferenceFormulas truth) {
        String careful = "a = 1 / (1 + e^-z) where z >= 0, e^z / (1 + e^z) where z < 0";
        Quantity a = truth.quantity(Facet.FORWARD, careful, Misconception.NO_SOURCE);
        Quantity dZ = truth.quantity(Facet.DX, careful, Misconception.NO_SOURCE);
        return List.of(
                overflowing(a, forward(z -> exp(z) / (1 + exp(z)))),
                overflowing(dZ, backward(z -> exp(z) / (1 + exp(z)) * (1 - exp(z) / (1 + exp(z))))),
                overflowing(dZ, backward(z -> exp(z) / ((1 + exp(z)) * (1 + exp(z))))),
                overflowing(dZ, backward(z -> exp(-z) / ((1 + exp(-z)) * (1 + exp(-z))))));
    }

    private static Hypothesis overflowing(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "exp-overflows",
                "Your exponential overflows, and infinity / infinity is NaN: never take exp of a large positive"
                        + " number.",
                formula);
    }

    private static Formula forward(DoubleUnaryOperator activation) {
        return o -> o.input().elementOp((int row, int column, double z) -> activation.applyAsDouble(z));
    }

    /** The upstream gradient times a slope. */
    private static Formula backward(DoubleUnaryOperator slope) {
        return o -> o.other().elementMult(forward(slope).of(o));
    }

    private static double sigma(double z) {
        return 1 / (1 + exp(-z));
    }

    private static double exp(double z) {
        return StrictMath.exp(z);
    }
}
