package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about the hinge loss of several classes, {@code L = 1/batch sum max(0, s_k - s_t + 1)}. */
final class HingeMisconceptions {

    private static final int CLASSES = 4;
    private static final int BATCH = 5;
    private static final String SOURCE = "Weston, Watkins 1999; CS231n, Linear Classification";
    private static final String MET = "margins that are met exactly";

    private HingeMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value = truth.quantity(
                Facet.VALUE,
                "L = 1/batch sum max(0, s - t + 1) over the other classes, t the score of the true one",
                SOURCE);
        Quantity gradient = truth.quantity(
                Facet.GRADIENT,
                "dL/ds = 1/batch where s - t + 1 > 0, and for the true class -1/batch times the number of those",
                SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutValue(value));
        hypotheses.addAll(aboutBoth(value));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutGradient(gradient));
        hypotheses.addAll(aboutBoth(gradient));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        return new KindMisconceptions(List.of(value, gradient), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(languages(value, gradient), heldOut())
                        .alsoWritten(
                                value,
                                "1/batch (sum(max(0, s - t + 1)) - batch)",
                                "1/batch sum (max(0, s - t + 1) - y)",
                                "1/batch sum (0 if y > 0 else max(0, s - t + 1))")
                        .alsoWritten(gradient, "1/batch ([s - t + 1 > 0] - y * columnSums([s - t + 1 > 0]))"));
    }

    private static List<Hypothesis> aboutValue(Quantity value) {
        return List.of(
                marginForgotten(value, o -> Softmax.mean(each(o, 0, r -> Math.max(0, r)))),
                squared(value, o -> Softmax.mean(each(o, 1, r -> square(Math.max(0, r))))),
                largestOnly(value, o -> Softmax.mean(largest(each(o, 1, r -> Math.max(0, r))))),
                value.mistaken(
                        "true-class-counted",
                        "You count the true class too, whose own margin is always 1: yours is larger by 1 than the loss.",
                        o -> value.truth().of(o).plus(1)),
                value.mistaken(
                        "margin-turned-round",
                        "Your margin is s_t - s_k + 1, so that a class is punished for a low score: it is s_k - s_t + 1.",
                        o -> Softmax.mean(others(
                                o, o.input().negative().plus(trueScores(o)).plus(1), r -> Math.max(0, r)))),
                value.mistaken(
                        "maximum-forgotten",
                        "You add up s_k - s_t + 1 whatever its sign: a margin that is met costs nothing, so take max(0, ...).",
                        o -> Softmax.mean(each(o, 1, r -> r))),
                LossMisconceptions.firstOutputOnly(
                        value, o -> Softmax.mean(PartialMatrices.firstRow(each(o, 1, r -> Math.max(0, r))))));
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        return List.of(
                marginForgotten(gradient, of(o -> each(o, 0, r -> r > 0 ? 1 : 0))),
                squared(gradient, of(o -> each(o, 1, r -> 2 * Math.max(0, r)))),
                largestOnly(gradient, of(o -> missed(largest(each(o, 1, r -> Math.max(0, r)))))),
                gradient.mistaken(
                        "true-class-forgotten",
                        "The true class has no gradient in yours: its score stands in every margin, with a minus.",
                        o -> each(o, 1, r -> r > 0 ? 1 : 0).divide(o.batch())),
                gradient.mistaken(
                        "true-class-only",
                        "Only the true class has a gradient in yours: each class whose margin is missed has 1/batch.",
                        o -> gradient.truth().of(o).elementMult(o.other())),
                gradient.mistaken(
                        "true-class-once",
                        "The true class has -1/batch in yours: it stands in every margin that is missed, so multiply by their"
                                + " number.",
                        of(HingeMisconceptions::indicators, (missed, y) -> missed > 0 ? y : 0)),
                gradient.mistaken(
                        "true-class-counted",
                        "You count the true class among those whose margin is missed: it has none, and its entry is too large"
                                + " by 1/batch.",
                        o -> gradient.truth().of(o).plus(o.other().divide(o.batch()))),
                gradient.mistaken(
                        "margin-left",
                        "Your entries are the margins themselves: the slope of max(0, r) is 1 where r is positive, however"
                                + " large it is.",
                        of(o -> each(o, 1, r -> Math.max(0, r)))),
                gradient.mistaken(
                        "maximum-forgotten",
                        "Every class counts in yours: one whose margin is met costs nothing and has no gradient.",
                        of(o -> each(o, 1, r -> 1))),
                gradient.mistaken(
                                "slope-at-kink",
                                "Where a margin is met exactly, s_k - s_t + 1 = 0, you let it count: there no gradient is taken,"
                                        + " so test for > 0, not for >= 0.",
                                of(o -> each(o, 1, r -> r >= 0 ? 1 : 0)))
                        .shownOn(MET));
    }

    private static List<Hypothesis> aboutBoth(Quantity quantity) {
        return List.of(LossMisconceptions.averagedOverOutputs(quantity));
    }

    private static Hypothesis marginForgotten(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "margin-forgotten",
                "You ask only that the true class has the largest score: it must be larger by 1 than each of the others.",
                formula);
    }

    private static Hypothesis squared(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "margin-squared",
                "You square the margins, which another hinge loss does: here they count as they are.",
                formula);
    }

    private static Hypothesis largestOnly(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "largest-margin-only",
                "You take only the class that is worst, which another hinge loss does: here all classes are summed.",
                formula);
    }

    /** What becomes of a margin of every class but the true one, for which 0 stands there. */
    private static SimpleMatrix each(FormulaInputs o, double margin, DoubleUnaryOperator formula) {
        return others(o, o.input().minus(trueScores(o)).plus(margin), formula);
    }

    private static SimpleMatrix others(FormulaInputs o, SimpleMatrix margins, DoubleUnaryOperator formula) {
        return margins.elementOp(
                (int row, int column, double r) -> o.other().get(row, column) == 1 ? 0 : formula.applyAsDouble(r));
    }

    private static SimpleMatrix indicators(FormulaInputs o) {
        return each(o, 1, r -> r > 0 ? 1 : 0);
    }

    private static SimpleMatrix missed(SimpleMatrix margins) {
        return margins.elementOp((int row, int column, double r) -> r > 0 ? 1 : 0);
    }

    /** The largest of its column, the first of them; 0 stands for the others. */
    private static SimpleMatrix largest(SimpleMatrix margins) {
        return margins.elementOp((int row, int column, double r) -> {
            SimpleMatrix own = margins.getColumn(column);
            boolean isFirst = true;
            for (int above = 0; above < row; above++) {
                isFirst &= own.get(above) != r;
            }
            return isFirst && r == own.elementMax() ? r : 0;
        });
    }

    /** What is taken from the true class, from what all others have together and from the target. */
    private interface TrueClass {
        double less(double others, double y);
    }

    /** A gradient from that of the other classes: the true one has minus their sum. */
    private static Formula of(Formula others) {
        return of(others, (sum, y) -> sum * y);
    }

    private static Formula of(Formula others, TrueClass trueClass) {
        return o -> {
            SimpleMatrix slopes = others.of(o);
            return slopes.elementOp((int row, int column, double slope) -> slope
                            - trueClass.less(
                                    slopes.getColumn(column).elementSum(),
                                    o.other().get(row, column)))
                    .divide(o.batch());
        };
    }

    /** The score of the true class in place of every entry of its column. */
    private static SimpleMatrix trueScores(FormulaInputs o) {
        SimpleMatrix ones = SimpleMatrix.filled(1, o.outputs(), 1);
        SimpleMatrix scores = ones.mult(o.input().elementMult(o.other()));
        return o.input().elementOp((int row, int column, double any) -> scores.get(column));
    }

    private static double square(double number) {
        return number * number;
    }

    private static List<FormulaLanguage> languages(Quantity value, Quantity gradient) {
        LossFormulas formulas = LossFormulas.of(
                Set.of(EntryFunction.POSITIVE_PART, EntryFunction.IS_POSITIVE, EntryFunction.SQUARE),
                LossFormulas.prediction("s"),
                LossFormulas.target("y"),
                new Operand(
                        "t",
                        new FormulaShape(Extent.ONE, Extent.SAMPLES),
                        o -> trueScores(o).getRow(0)));
        return List.of(
                formulas.language(value, "1/batch sum((1 - y) * max(0, s - t + 1))"),
                formulas.language(
                        gradient, "1/batch ((1 - y) * [s - t + 1 > 0] - y * columnSums((1 - y) * [s - t + 1 > 0]))"));
    }

    private static List<ProbePlan> probes() {
        return List.of(
                new ProbePlan(
                        "4 by 5",
                        Map.of(),
                        pass(ProbeNumbers.signed(CLASSES, BATCH, 0), 1, 0, 1, 2, 0),
                        pass(ProbeNumbers.signed(CLASSES, BATCH, 200), 1, 0, 3, 2, 2)),
                new ProbePlan(
                        "4 by 5, other scores",
                        Map.of(),
                        pass(ProbeNumbers.signed(CLASSES, BATCH, 500), 0, 1, 2, 2, 3),
                        pass(ProbeNumbers.signed(CLASSES, BATCH, 700), 2, 3, 0, 1, 3)),
                new ProbePlan(MET, Map.of(), met(1000, 3, 0, 1, 0, 2), met(1200, 0, 2, 3, 1, 0)));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(
                new ProbePlan(
                        "3 by 2",
                        Map.of(),
                        pass(ProbeNumbers.signed(3, 2, 3000), 2, 0),
                        pass(ProbeNumbers.signed(3, 2, 3200), 1, 2)),
                new ProbePlan(
                        "6 by 7",
                        Map.of(),
                        pass(ProbeNumbers.signed(6, 7, 3500), 0, 5, 1, 4, 0, 2, 5),
                        pass(ProbeNumbers.signed(6, 7, 3700), 3, 3, 1, 5, 0, 2, 4)));
    }

    /** The class after the true one has a score that is less by 1, with no digits lost. */
    private static Question met(int start, int... trueClasses) {
        MatrixData scores =
                ProbeNumbers.signed(CLASSES, BATCH, start).map(score -> Math.rint(score * 0x1.0p20) * 0x1.0p-20);
        MatrixData met = ProbeNumbers.filled(CLASSES, BATCH, k -> {
            int sample = k % BATCH;
            int trueClass = trueClasses[sample];
            boolean isNext = k / BATCH == (trueClass + 1) % CLASSES;
            return isNext ? scores.get(trueClass, sample) - 1 : scores.get(k / BATCH, sample);
        });
        return pass(met, trueClasses);
    }

    private static Question pass(MatrixData scores, int... trueClasses) {
        return new Question(scores, Softmax.oneHot(scores.rows(), trueClasses));
    }
}
