package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about the rectifier, {@code y = max(0, x)}. */
final class ReluMisconceptions {

    private static final int ROWS = 4;
    private static final int BATCH = 5;
    private static final double USUAL_LEAK = 0.01;
    private static final String AT_ZERO = "with zeros";

    /** Entries of x that are 0 in the probe for the kink, row after row. */
    private static final Set<Integer> ZEROS = Set.of(2, 6, 13, 15);

    private ReluMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = max(0, x)", "000, forward propagation");
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = dL/dy where x > 0, else 0", "000, step 6");
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutForward(y));
        hypotheses.addAll(zeroAll(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutDerivative(dX));
        hypotheses.addAll(zeroAll(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        ActivationFormulas formulas = new ActivationFormulas("x", "y");
        return new KindMisconceptions(List.of(y, dX), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(
                                List.of(formulas.forward(y), formulas.backward(dX, y, "dL/dy * [x > 0]")),
                                ActivationFormulas.heldOut(Set.of(1, 4)))
                        .alsoWritten(y, "(x if x > 0 else 0)", "x * [x > 0]", "(x + abs(x)) / 2"));
    }

    private static List<Hypothesis> aboutForward(Quantity y) {
        return List.of(absoluteValue(y, forward(x -> Math.abs(x))), leaky(y, forward(x -> x > 0 ? x : USUAL_LEAK * x)));
    }

    private static List<Hypothesis> aboutDerivative(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "masked-by-upstream",
                        "You test the sign of dL/dy: what passes is decided by x, which forward has to remember.",
                        backward((x, dY) -> dY > 0 ? dY : 0)),
                dX.mistaken(
                                "slope-one-at-zero",
                                "At x = 0 you let dL/dy pass: the slope there is taken to be 0, so test for x > 0,"
                                        + " not for x >= 0.",
                                backward((x, dY) -> x >= 0 ? dY : 0))
                        .shownOn(AT_ZERO),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass on all of dL/dy: where x was cut off, nothing flows back.",
                        backward((x, dY) -> dY)),
                dX.mistaken(
                                "input-instead-of-upstream",
                                "Where x > 0 you return x itself: it is dL/dy that passes there.",
                                backward((x, dY) -> x > 0 ? x : 0))
                        .readsAs("own-output-as-upstream"),
                absoluteValue(dX, backward((x, dY) -> Math.signum(x) * dY)),
                leaky(dX, backward((x, dY) -> x > 0 ? dY : USUAL_LEAK * dY)));
    }

    private static Hypothesis absoluteValue(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "absolute-value",
                "You turn negative numbers into positive ones: ReLU cuts them off at 0; it is not the absolute value.",
                formula);
    }

    private static Hypothesis leaky(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "leaky",
                "Yours is the leaky ReLU, which lets a hundredth of a negative x through: here nothing passes.",
                formula);
    }

    /** By row or by column, and with 0 among what is not positive or not. */
    private static List<Hypothesis> zeroAll(Quantity quantity) {
        Formula right = quantity.truth();
        DoublePredicate negative = x -> x < 0;
        DoublePredicate notPositive = x -> x <= 0;
        return Stream.of(negative, notPositive)
                .flatMap(condition -> Stream.<Formula>of(
                        o -> PartialMatrices.columnsWithout(condition, o.input(), right.of(o)),
                        o -> PartialMatrices.rowsWithout(condition, o.input(), right.of(o))))
                .<Hypothesis>map(formula -> quantity.mistaken(
                        "zero-all-if-any-negative",
                        "One negative entry sets its whole row or column to 0: decide for each entry separately.",
                        formula))
                .toList();
    }

    private static Formula forward(DoubleUnaryOperator activation) {
        return o -> o.input().elementOp((int row, int column, double x) -> activation.applyAsDouble(x));
    }

    private static Formula backward(DoubleBinaryOperator gradient) {
        return o -> o.input()
                .elementOp((int row, int column, double x) ->
                        gradient.applyAsDouble(x, o.other().get(row, column)));
    }

    private static List<ProbePlan> probes() {
        return List.of(
                probe("4 by 5", 0, Set.of()),
                probe("4 by 5, other numbers", 500, Set.of()),
                probe(AT_ZERO, 1000, ZEROS));
    }

    private static ProbePlan probe(String label, int start, Set<Integer> zeros) {
        return new ProbePlan(label, Map.of(), pass(start, zeros), pass(start + 200, zeros));
    }

    private static Question pass(int start, Set<Integer> zeros) {
        return new Question(input(start, zeros), ProbeNumbers.signed(ROWS, BATCH, start + 100));
    }

    /** Its first row and its first column have no negative entry. */
    private static MatrixData input(int start, Set<Integer> zeros) {
        MatrixData x = ProbeNumbers.signed(ROWS, BATCH, start);
        return ProbeNumbers.filled(ROWS, BATCH, k -> {
            double entry = x.get(k / BATCH, k % BATCH);
            boolean isPositive = k < BATCH || k % BATCH == 0;
            return zeros.contains(k) ? 0 : isPositive ? Math.abs(entry) : entry;
        });
    }
}
