package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.Normal;

/** Misconceptions about the Gaussian error linear unit, {@code y = x Phi(x)}. */
final class GeluMisconceptions {

    private static final ActivationProbes PROBES = new ActivationProbes();
    private static final String SOURCE = "Hendrycks, Gimpel 2016, section 2";
    private static final double CUBE = 0.044715;
    private static final double STEEPNESS = 1.702;

    private GeluMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = x Phi(x)", SOURCE);
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = dL/dy * (Phi(x) + x phi(x))", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(ofAnotherForward(dX));
        hypotheses.addAll(aboutDerivative(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        ActivationFormulas formulas = new ActivationFormulas("x", "y")
                .with(EntryFunction.DISTRIBUTION)
                .with(EntryFunction.DENSITY);
        return new KindMisconceptions(List.of(y, dX), PROBES.usual(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(
                                List.of(formulas.forward(y), formulas.backward(dX, y)),
                                ActivationFormulas.heldOut(Set.of()))
                        .alsoWritten(y, "x / 2 + x * (Phi(x) - 1/2)", "x / 2 * (1 + (2 Phi(x) - 1))")
                        .alsoWritten(dX, "dL/dy * Phi(x) + dL/dy * x * phi(x)"));
    }

    private static List<Hypothesis> aboutOutput(Quantity y) {
        return List.of(
                byTanh(y, forward(x -> x * (1 + StrictMath.tanh(inner(x))) / 2)),
                bySigmoid(y, forward(x -> x * sigma(STEEPNESS * x))),
                sigmoidWeighted(y, forward(x -> x * sigma(x))),
                rootForgotten(y, forward(x -> x * Normal.distribution(x * StrictMath.sqrt(2)))),
                y.mistaken(
                        "distribution-alone",
                        "Yours is Phi(x), the weight alone: it is x that is weighted with it, so multiply by x.",
                        forward(Normal::distribution)),
                y.mistaken(
                        "half-forgotten",
                        "Yours is twice the right one: Phi(x) is half of 1 + erf(x / sqrt 2).",
                        forward(x -> 2 * x * Normal.distribution(x))));
    }

    /** What is right for another weight of x. */
    private static List<Hypothesis> ofAnotherForward(Quantity dX) {
        return List.of(
                byTanh(dX, backward(x -> (1 + StrictMath.tanh(inner(x))) / 2 + x * innerSlope(x) / 2)),
                bySigmoid(dX, backward(x -> swishSlope(STEEPNESS, x))),
                sigmoidWeighted(dX, backward(x -> swishSlope(1, x))),
                rootForgotten(
                        dX,
                        backward(x -> Normal.distribution(x * StrictMath.sqrt(2))
                                + x * StrictMath.sqrt(2) * Normal.density(x * StrictMath.sqrt(2)))));
    }

    private static List<Hypothesis> aboutDerivative(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "density-forgotten",
                        "Your factor is Phi(x): x stands in it too, so the product rule adds x phi(x).",
                        backward(Normal::distribution)),
                dX.mistaken(
                        "distribution-forgotten",
                        "Your factor is x phi(x): the product rule has another term, the weight Phi(x) itself.",
                        backward(x -> x * Normal.density(x))),
                dX.mistaken(
                        "input-forgotten",
                        "Your factor is Phi(x) + phi(x): the density is multiplied by x, which stands before Phi(x).",
                        backward(x -> Normal.distribution(x) + Normal.density(x))),
                dX.mistaken(
                        "density-not-normalised",
                        "Your density is e^(-x^2 / 2): it is to be divided by the root of 2 pi, so that all of it is 1.",
                        backward(x -> Normal.distribution(x) + x * StrictMath.exp(-x * x / 2))),
                dX.mistaken(
                        "derivative-of-activation",
                        "You take the slope at y where it belongs at x: the factor is Phi(x) + x phi(x), with the x of forward.",
                        backward(x -> slope(x * Normal.distribution(x)))),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass dL/dy on as it is: multiply it, entry by entry, by Phi(x) + x phi(x).",
                        backward(x -> 1)));
    }

    private static Hypothesis byTanh(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "tanh-approximation",
                "Yours is the approximation by tanh, which is off by up to 0.0005: here Phi is the distribution function itself.",
                formula);
    }

    private static Hypothesis bySigmoid(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "sigmoid-approximation",
                "Yours is the approximation by sigma(1.702 x), which is off by up to 0.02: here Phi is the distribution function"
                        + " itself.",
                formula);
    }

    private static Hypothesis sigmoidWeighted(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "sigmoid-weighted",
                "You weight x with its sigmoid, which is another unit (SiLU): here it is the normal distribution.",
                formula);
    }

    private static Hypothesis rootForgotten(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "root-forgotten", "You take the error function of x: Phi(x) is (1 + erf(x / sqrt 2)) / 2.", formula);
    }

    /** What tanh is taken of. */
    private static double inner(double x) {
        return StrictMath.sqrt(2 / StrictMath.PI) * (x + CUBE * x * x * x);
    }

    /** The slope of the tanh of that. */
    private static double innerSlope(double x) {
        double tanh = StrictMath.tanh(inner(x));
        return (1 - tanh * tanh) * StrictMath.sqrt(2 / StrictMath.PI) * (1 + 3 * CUBE * x * x);
    }

    private static double swishSlope(double steepness, double x) {
        double sigma = sigma(steepness * x);
        return sigma + x * steepness * sigma * (1 - sigma);
    }

    private static double slope(double x) {
        return Normal.distribution(x) + x * Normal.density(x);
    }

    private static double sigma(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static Formula forward(DoubleUnaryOperator activation) {
        return o -> o.input().elementOp((int row, int column, double x) -> activation.applyAsDouble(x));
    }

    /** The upstream gradient times a slope. */
    private static Formula backward(DoubleUnaryOperator slope) {
        return o -> {
            SimpleMatrix slopes = forward(slope).of(o);
            return o.other().elementMult(slopes);
        };
    }
}
