package org.gradus.engine.diagnose.library;

import static org.gradus.engine.diagnose.library.EntryTerms.each;
import static org.gradus.engine.diagnose.library.EntryTerms.mean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about categorical cross entropy on probabilities, {@code L = -1/batch sum y log p}. */
final class CategoricalCrossEntropyMisconceptions {

    private static final int CLASSES = 4;
    private static final int BATCH = 5;
    private static final String SOURCE = "Bishop 2006, (4.108)";
    private static final String NEAR_ZERO = "true classes of probabilities near 0";

    /** What students add to a probability before they take its logarithm; smaller numbers are legal. */
    private static final List<Double> ADDED = List.of(1e-2, 1e-3, 1e-4, 1e-5, 1e-6);

    /** What they raise it to; smaller ones do not show on [1e-6, 1 - 1e-6]. */
    private static final List<Double> RAISED_TO = List.of(1e-2, 1e-3, 1e-4, 1e-5);

    private CategoricalCrossEntropyMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value = truth.quantity(Facet.VALUE, "L = -1/batch sum y log p", SOURCE);
        Quantity gradient = truth.quantity(Facet.GRADIENT, "dL/dp = -1/batch y / p", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutValue(value));
        hypotheses.addAll(aboutBoth(value));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutGradient(gradient));
        hypotheses.addAll(aboutBoth(gradient));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        LossFormulas formulas = LossFormulas.of(
                Set.of(EntryFunction.LOG, EntryFunction.SQUARE, EntryFunction.EXP),
                LossFormulas.prediction("p"),
                LossFormulas.target("y"));
        return new KindMisconceptions(List.of(value, gradient), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(List.of(formulas.language(value), formulas.language(gradient)), heldOut())
                        .alsoWritten(value, "1/batch sum (y * -log p)", "-1/batch sum (log(columnSums(y * p)))"));
    }

    private static List<Hypothesis> aboutValue(Quantity value) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(binary(value, mean((p, y) -> -y * log(p) - (1 - y) * log(1 - p))));
        hypotheses.add(everyClass(value, mean((p, y) -> -log(p))));
        hypotheses.add(renormalised(value, o -> Softmax.entropy(shares(o.input()), o.other())));
        hypotheses.add(softmaxAgain(value, o -> Softmax.entropy(Softmax.ofColumns(o.input()), o.other())));
        hypotheses.add(value.mistaken(
                "logarithm-forgotten",
                "You add the probabilities of the true classes up: it is minus the logarithm of each that they cost.",
                mean((p, y) -> -y * p)));
        hypotheses.add(LossMisconceptions.firstOutputOnly(
                value, o -> Softmax.entropy(o.input(), PartialMatrices.firstRow(o.other()))));
        for (double safety : ADDED) {
            hypotheses.add(clipped(value, safety, mean((p, y) -> -y * log(p + safety))));
        }
        for (double safety : RAISED_TO) {
            hypotheses.add(clipped(value, safety, mean((p, y) -> -y * log(Math.max(p, safety)))));
            hypotheses.add(clipped(value, safety, mean((p, y) -> -y * log(between(safety, p)))));
        }
        return hypotheses;
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(binary(gradient, each((p, y) -> (1 - y) / (1 - p) - y / p)));
        hypotheses.add(everyClass(gradient, each((p, y) -> -1 / p)));
        hypotheses.add(renormalised(gradient, o -> {
            SimpleMatrix sums = o.input()
                    .elementOp((int row, int column, double p) ->
                            1 / o.input().getColumn(column).elementSum());
            return sums.divide(o.batch()).plus(gradient.truth().of(o));
        }));
        hypotheses.add(softmaxAgain(
                gradient, o -> Softmax.ofColumns(o.input()).minus(o.other()).divide(o.batch())));
        hypotheses.add(gradient.mistaken(
                "combined-with-softmax",
                "p - y is the gradient of softmax and cross entropy together, by the logits: here it is asked for by p, and"
                        + " the slope of softmax belongs to its own layer.",
                each((p, y) -> p - y)));
        hypotheses.add(gradient.mistaken(
                "combined-with-softmax",
                "p - y is the gradient of softmax and cross entropy together, by the logits, and a mean besides: here it is"
                        + " asked for by p, and the slope of softmax belongs to its own layer.",
                o -> o.input().minus(o.other())));
        hypotheses.add(gradient.mistaken(
                "logarithm-left",
                "Your gradient still has the logarithm of the value in it: the derivative of log p is 1 / p.",
                each((p, y) -> -y * log(p))));
        for (double safety : ADDED) {
            hypotheses.add(dividedByClipped(gradient, safety, each((p, y) -> -y / (p + safety))));
        }
        for (double safety : RAISED_TO) {
            hypotheses.add(dividedByClipped(gradient, safety, each((p, y) -> -y / Math.max(p, safety))));
        }
        return hypotheses;
    }

    private static List<Hypothesis> aboutBoth(Quantity quantity) {
        return List.of(
                Logarithms.baseTwo(quantity),
                Logarithms.baseTen(quantity),
                LossMisconceptions.averagedOverOutputs(quantity),
                LossMisconceptions.firstTargetForAll(quantity));
    }

    private static Hypothesis binary(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "binary-for-categorical",
                "Yours is the binary cross entropy of each class: among classes that exclude each other only y log p counts,"
                        + " not log(1 - p) of the others.",
                formula);
    }

    private static Hypothesis everyClass(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "every-class-counted",
                "You count every class as if it were the true one: the target says by how much each counts.",
                formula);
    }

    private static Hypothesis renormalised(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "renormalised",
                "You divide each column by its sum first, as some libraries do: here the prediction is taken as it is given.",
                formula);
    }

    private static Hypothesis softmaxAgain(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "softmax-again",
                "You take the softmax of what are probabilities already: the prediction comes from a softmax, or is none.",
                formula);
    }

    private static Hypothesis clipped(Quantity value, double safety, Formula formula) {
        return Logarithms.clipped(value, safety, formula).shownOn(NEAR_ZERO);
    }

    private static Hypothesis dividedByClipped(Quantity gradient, double safety, Formula formula) {
        return Logarithms.dividedByClipped(gradient, safety, formula).shownOn(NEAR_ZERO);
    }

    private static SimpleMatrix shares(SimpleMatrix p) {
        return p.elementOp(
                (int row, int column, double e) -> e / p.getColumn(column).elementSum());
    }

    private static double between(double safety, double p) {
        return Math.min(Math.max(p, safety), 1 - safety);
    }

    private static double log(double number) {
        return StrictMath.log(number);
    }

    private static List<ProbePlan> probes() {
        return List.of(
                new ProbePlan(
                        "4 by 5",
                        Map.of(),
                        pass(mild(CLASSES, BATCH, 0), 1, 0, 1, 2, 0),
                        pass(mild(CLASSES, BATCH, 200), 1, 0, 3, 2, 2)),
                new ProbePlan(NEAR_ZERO, Map.of(), leastProbable(), pass(mild(CLASSES, BATCH, 700), 2, 3, 0, 1, 3)));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(
                new ProbePlan("3 by 2", Map.of(), pass(mild(3, 2, 3000), 2, 0), pass(mild(3, 2, 3200), 1, 2)),
                new ProbePlan(
                        "6 by 7",
                        Map.of(),
                        pass(mild(6, 7, 3500), 0, 5, 1, 4, 0, 2, 5),
                        pass(mild(6, 7, 3700), 3, 3, 1, 5, 0, 2, 4)));
    }

    private static MatrixData mild(int classes, int batch, int start) {
        return ProbeNumbers.between(0.1, 0.9, classes, batch, start);
    }

    private static Question pass(MatrixData probabilities, int... trueClasses) {
        return new Question(probabilities, Softmax.oneHot(probabilities.rows(), trueClasses));
    }

    /** The class that is least probable is the true one, down to a millionth. */
    private static Question leastProbable() {
        MatrixData exponents = ProbeNumbers.between(0.5, 6, CLASSES, BATCH, 500);
        MatrixData probabilities = exponents.map(exponent -> StrictMath.pow(10, -exponent));
        int[] trueClasses = IntStream.range(0, BATCH)
                .map(sample -> largest(exponents.column(sample)))
                .toArray();
        return pass(probabilities, trueClasses);
    }

    private static int largest(MatrixData column) {
        return IntStream.range(0, column.rows())
                .boxed()
                .max(Comparator.comparingDouble(row -> column.get(row, 0)))
                .orElseThrow();
    }
}
