package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.reference.catalogue.Arguments;

/** What goes wrong in a step of an LSTM, whether it stands alone or is one of a sequence. */
final class LstmSlips {

    /** The rows of other orders, by the place that a gate has in ours: i f g o of PyTorch and Keras, f i o g, and f i g o. */
    private static final List<List<Integer>> OTHER_ORDERS =
            List.of(List.of(0, 1, 3, 2), List.of(1, 0, 2, 3), List.of(1, 0, 3, 2));

    /** So that no exponential overflows. */
    static final String CAREFUL =
            "h' = o tanh(c') with c' = f c + i g, sigma(z) = 1 / (1 + e^-z) and " + Squashing.CAREFUL_TANH;

    private LstmSlips() {}

    /** Weights and biases of one unit with one feature, whose gates and candidate all have the same sum. */
    static Map<String, CaseArgument> ofOneUnit() {
        return Map.of(
                "Wx", new MatrixArgument(ProbeNumbers.filled(4, 1, row -> 1)),
                "Wh", new MatrixArgument(ProbeNumbers.filled(4, 1, row -> 0.25)),
                "b", new MatrixArgument(ProbeNumbers.filled(4, 1, row -> 0.5)));
    }

    /** A quantity, computed with other lines in a step. */
    interface Way {
        Formula of(Quantity quantity, String... lines);
    }

    static List<Hypothesis> aboutOutput(Quantity y, Way way) {
        List<Hypothesis> hypotheses = new ArrayList<>(List.of(
                y.mistaken(
                        "candidate-by-sigmoid",
                        "You put the candidate g through the sigmoid: it is tanh(z), between -1 and 1, and only the three gates are"
                                + " sigmoids.",
                        way.of(y, "g = sigma(zg)")),
                y.mistaken(
                        "cell-not-squashed",
                        "Your h' is the output gate times c': the cell goes through tanh first.",
                        way.of(y, "h' = o * c'")),
                y.mistaken(
                        "old-cell-shown",
                        "Your h' uses the old c: compute c' first, then h' = o tanh(c').",
                        way.of(y, "h' = o * tanh(c)")),
                y.mistaken(
                        "bias-forgotten",
                        "Your gates lack the bias b: z = Wx x + Wh h + b.",
                        o -> y.truth().of(without(o, "b"))),
                y.mistaken(
                        "state-forgotten",
                        "Your gates lack Wh h: they see the h of the step before as well as x.",
                        o -> y.truth().of(without(o, "Wh")))));
        OTHER_ORDERS.forEach(order ->
                hypotheses.add(inAnotherOrder(y, o -> y.truth().of(reordered(o, order)))));
        return hypotheses;
    }

    static List<Hypothesis> aboutInputGradient(Quantity dX, Way way) {
        List<Hypothesis> hypotheses = new ArrayList<>(aboutSlopes(dX, way));
        hypotheses.add(forgetGateForgotten(dX, way));
        OTHER_ORDERS.forEach(order ->
                hypotheses.add(inAnotherOrder(dX, o -> dX.truth().of(reordered(o, order)))));
        return hypotheses;
    }

    /** Of what comes back to the old c; in a sequence of every gradient, since all but the last step have it. */
    static Hypothesis forgetGateForgotten(Quantity gradient, Way way) {
        return gradient.mistaken(
                "forget-gate-forgotten",
                "Your dL/dc lacks the forget gate: c' = f c + i g, so dL/dc is f times what comes back to c'.",
                way.of(gradient, "dL/dc = dC"));
    }

    static List<Hypothesis> aboutParameter(Quantity gradient, Way way) {
        List<Hypothesis> hypotheses = new ArrayList<>(aboutSlopes(gradient, way));
        OTHER_ORDERS.forEach(order -> hypotheses.add(inAnotherOrder(
                gradient, o -> reordered(gradient.truth().of(reordered(o, order)), order))));
        return hypotheses;
    }

    /** What every gradient has in common, since all come through dL/dz. */
    private static List<Hypothesis> aboutSlopes(Quantity gradient, Way way) {
        return List.of(
                gradient.mistaken(
                        "path-through-h-forgotten",
                        "You use dL/dc' as it comes: c' also reaches the loss through h', which adds dL/dh' o (1 - tanh(c')^2).",
                        way.of(gradient, "dC = dL/dc'")),
                gradient.mistaken(
                        "slope-of-tanh-forgotten",
                        "What comes back through h' lacks the derivative of tanh(c'): multiply dL/dh' o by 1 - tanh(c')^2.",
                        way.of(gradient, "dC = dL/dc' + dL/dh' * o")),
                gradient.mistaken(
                        "slope-at-preactivation",
                        "You use 1 - c'^2 as the derivative of tanh(c'): it is 1 - t^2 with t = tanh(c'), what comes out of tanh,"
                                + " not what goes in.",
                        way.of(gradient, "dC = dL/dc' + dL/dh' * o * (1 - c'^2)")),
                gradient.mistaken(
                        "slopes-of-gates-forgotten",
                        "You stop at the gates: multiply dL/di, dL/df and dL/do by sigma'(z), and dL/dg by tanh'(z).",
                        way.of(gradient, "dzi = dC * g", "dzf = dC * c", "dzo = dL/dh' * t", "dzg = dC * i")),
                gradient.mistaken(
                        "next-cell-for-old",
                        "Your dL/df uses the new c': what the forget gate multiplied is the c that came in.",
                        way.of(gradient, "dzf = dC * c' * f * (1 - f)")));
    }

    private static Hypothesis inAnotherOrder(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "gates-in-another-order",
                "You take the gates in another order: the rows of Wx, Wh and b are those of i, then f, o and g.",
                formula);
    }

    static FormulaInputs without(FormulaInputs o, String name) {
        return with(o, Map.of(name, o.arguments().matrix(name).scale(0)));
    }

    private static FormulaInputs reordered(FormulaInputs o, List<Integer> order) {
        Arguments a = o.arguments();
        return with(
                o,
                Map.of(
                        "Wx", reordered(a.matrix("Wx"), order),
                        "Wh", reordered(a.matrix("Wh"), order),
                        "b", reordered(a.matrix("b"), order)));
    }

    /** Each order takes two blocks for each other, and is its own way back. */
    private static SimpleMatrix reordered(SimpleMatrix rows, List<Integer> order) {
        int hidden = rows.getNumRows() / order.size();
        return rows.elementOp(
                (int row, int column, double any) -> rows.get(order.get(row / hidden) * hidden + row % hidden, column));
    }

    static FormulaInputs with(FormulaInputs o, Map<String, SimpleMatrix> replaced) {
        Arguments arguments = o.arguments();
        for (Map.Entry<String, SimpleMatrix> matrix : replaced.entrySet()) {
            arguments = arguments.withMatrix(matrix.getKey(), matrix.getValue());
        }
        return new FormulaInputs(arguments, o.input(), o.other());
    }
}
