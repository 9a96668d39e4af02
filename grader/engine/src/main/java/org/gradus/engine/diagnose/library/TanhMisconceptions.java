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

/** Misconceptions about the hyperbolic tangent, {@code y = tanh(x)}. */
final class TanhMisconceptions {

    private static final ActivationProbes PROBES = new ActivationProbes();

    private TanhMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y =
                truth.quantity(Facet.FORWARD, "y = tanh(x) = (e^x - e^-x) / (e^x + e^-x)", Misconception.NO_SOURCE);
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = dL/dy * (1 - y^2)", Misconception.NO_SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutForward(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutDerivative(dX));
        hypotheses.addAll(ofAnotherForward(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        ActivationFormulas formulas = new ActivationFormulas("x", "y");
        return new KindMisconceptions(
                        List.of(y, dX), PROBES.usual(), hypotheses, PROBES.extremes(reference), atExtremes(truth))
                .searching(new SearchSpace(
                                List.of(formulas.forward(y), formulas.backward(dX, y, "dL/dy * (1 + y) * (1 - y)")),
                                ActivationFormulas.heldOut(Set.of()))
                        .alsoWritten(
                                y,
                                "(e^(2 x) - 1) / (e^(2 x) + 1)",
                                "2 / (1 + e^(-2 x)) - 1",
                                "sign(x) * (1 - e^(-2 abs(x))) / (1 + e^(-2 abs(x)))")
                        .alsoWritten(
                                dX,
                                "dL/dy - dL/dy * y * y",
                                "dL/dy * (1 - tanh(x)^2)",
                                "4 dL/dy / (e^x + e^-x)^2",
                                "4 dL/dy * e^(-2 abs(x)) / (1 + e^(-2 abs(x)))^2"));
    }

    private static List<Hypothesis> aboutForward(Quantity y) {
        return List.of(
                sigmoidForTanh(y, forward(TanhMisconceptions::sigma)),
                upsideDown(y, forward(x -> 1 / tanh(x))),
                halfTheInput(y, forward(x -> tanh(x / 2))));
    }

    private static List<Hypothesis> aboutDerivative(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "derivative-of-activation",
                        "You take the slope at y instead of at x: y is already tanh(x), so the factor is 1 - y^2,"
                                + " without another tanh.",
                        backward(x -> 1 - square(tanh(tanh(x))))),
                dX.mistaken(
                        "derivative-from-input",
                        "Your factor is 1 - x^2: keep y = tanh(x) from forward and use 1 - y^2.",
                        backward(x -> 1 - square(x))),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass dL/dy on unchanged: multiply it, entry by entry, by the slope 1 - y^2.",
                        backward(x -> 1)),
                dX.mistaken(
                        "plus-instead-of-minus",
                        "Your factor is 1 + y^2: the sign between 1 and y^2 is a minus.",
                        backward(x -> 1 + square(tanh(x)))),
                dX.mistaken(
                        "square-forgotten",
                        "Your factor is 1 - y: y is squared in the slope of tanh, 1 - y^2.",
                        backward(x -> 1 - tanh(x))),
                dX.mistaken(
                        "one-forgotten",
                        "Your factor is -y^2: the 1 before it is missing; the slope of tanh is 1 - y^2.",
                        backward(x -> -square(tanh(x)))),
                dX.mistaken(
                        "sigmoid-derivative",
                        "Your factor is y (1 - y), the slope of the sigmoid: that of tanh is 1 - y^2.",
                        backward(x -> tanh(x) * (1 - tanh(x)))));
    }

    /** The right formula in y, for a y that is not tanh. */
    private static List<Hypothesis> ofAnotherForward(Quantity dX) {
        return List.of(
                sigmoidForTanh(dX, backward(x -> 1 - square(sigma(x)))),
                upsideDown(dX, backward(x -> 1 - square(1 / tanh(x)))),
                halfTheInput(dX, backward(x -> 1 - square(tanh(x / 2)))));
    }

    private static Hypothesis sigmoidForTanh(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "sigmoid-for-tanh",
                "Your y is 1 / (1 + e^-x), the sigmoid, between 0 and 1: tanh goes from -1 to 1.",
                formula);
    }

    private static Hypothesis upsideDown(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "fraction-upside-down",
                "Your fraction is upside down: tanh(x) is sinh(x) / cosh(x), with the minus in the numerator.",
                formula);
    }

    private static Hypothesis halfTheInput(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "tanh-of-half",
                "Your y is tanh(x / 2): the exponents of e^x and e^-x differ by 2x, so with a single exponential it is"
                        + " e^(2x), not e^x.",
                formula);
    }

    private static List<Hypothesis> atExtremes(ReferenceFormulas truth) {
        String careful = "y = (1 - e^-2x) / (1 + e^-2x) where x >= 0, (e^2x - 1) / (e^2x + 1) where x < 0";
        Quantity y = truth.quantity(Facet.FORWARD, careful, Misconception.NO_SOURCE);
        Quantity dX = truth.quantity(Facet.DX, careful, Misconception.NO_SOURCE);
        List<Hypothesis> overflowing = new ArrayList<>();
        List<DoubleUnaryOperator> ways =
                List.of(x -> (exp(x) - exp(-x)) / (exp(x) + exp(-x)), x -> rising(2 * x), x -> -rising(-2 * x));
        for (DoubleUnaryOperator way : ways) {
            overflowing.add(overflowing(y, forward(way)));
            overflowing.add(overflowing(dX, backward(x -> 1 - square(way.applyAsDouble(x)))));
        }
        overflowing.add(overflowing(dX, backward(x -> 4 * exp(2 * x) / square(exp(2 * x) + 1))));
        overflowing.add(overflowing(dX, backward(x -> 4 * exp(-2 * x) / square(exp(-2 * x) + 1))));
        return overflowing;
    }

    private static Hypothesis overflowing(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "exp-overflows",
                "Your exponential overflows, and infinity / infinity is NaN: never take exp of a large positive"
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

    private static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    private static double sigma(double x) {
        return 1 / (1 + exp(-x));
    }

    private static double rising(double x) {
        return (exp(x) - 1) / (exp(x) + 1);
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }

    private static double square(double number) {
        return number * number;
    }
}
