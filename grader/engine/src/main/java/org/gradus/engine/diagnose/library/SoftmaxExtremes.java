package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/** Misconceptions about softmax and cross entropy that show where an exponential overflows or vanishes. */
final class SoftmaxExtremes {

    static final String SMALL_BESIDE_LARGE = "a sample of small logits beside one of large ones";
    static final String EQUAL_BESIDE_LARGE = "a sample of moderate logits beside one of large equal ones";
    static final String FAR_BELOW = "all logits far below 0";
    static final String FAR_APART = "logits far apart";
    private static final String CAREFUL =
            "p = e^(z - m) / sum e^(z - m), log p = z - m - log sum e^(z - m), m the largest logit of the column";

    /** What students add to a probability, or raise it to, before they take its logarithm. */
    private static final List<Double> SAFETIES = List.of(
            1e-4,
            1e-5,
            1e-6,
            1e-7,
            1e-8,
            1e-9,
            1e-10,
            1e-11,
            1e-12,
            1e-13,
            1e-14,
            1e-15,
            1e-16,
            1e-20,
            1e-30,
            1e-45,
            1e-50,
            1e-100,
            1e-200,
            1e-300,
            Double.MIN_NORMAL,
            Double.MIN_VALUE);

    private SoftmaxExtremes() {}

    static List<Hypothesis> hypotheses(ReferenceFormulas truth) {
        Quantity value = truth.quantity(Facet.VALUE, CAREFUL, Misconception.NO_SOURCE);
        Quantity gradient = truth.quantity(Facet.GRADIENT, CAREFUL, Misconception.NO_SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (Quantity quantity : List.of(value, gradient)) {
            hypotheses.addAll(takingOut(
                    quantity,
                    "exp-overflows",
                    "Your exponentials overflow, and infinity / infinity is NaN: subtract the largest logit of the column"
                            + " from all of them first, which leaves the softmax unchanged.",
                    z -> z.scale(0),
                    SMALL_BESIDE_LARGE,
                    FAR_BELOW));
            hypotheses.addAll(takingOut(
                    quantity,
                    "minimum-subtracted",
                    "You subtract the smallest logit, which makes the exponents larger: it is the largest that"
                            + " must be subtracted.",
                    z -> columnMaxima(z.negative()).negative(),
                    SMALL_BESIDE_LARGE,
                    FAR_APART));
            hypotheses.addAll(takingOut(
                    quantity,
                    "global-maximum-subtracted",
                    "You subtract the maximum of the whole batch from every column, so that a small column vanishes:"
                            + " each column has its own maximum.",
                    z -> z.scale(0).plus(z.elementMax()),
                    SMALL_BESIDE_LARGE,
                    EQUAL_BESIDE_LARGE));
        }
        hypotheses.addAll(logOfZero(value));
        return hypotheses;
    }

    /** The ways to go on from logits out of which something was taken. */
    private static List<Hypothesis> takingOut(
            Quantity quantity, String name, String sentence, UnaryOperator<SimpleMatrix> taken, String... shownOn) {
        List<Formula> formulae = quantity.facet().equals(Facet.GRADIENT)
                ? List.of(o -> softmax(o, taken).minus(o.other()).divide(o.batch()))
                : List.of(
                        o -> Softmax.entropy(softmax(o, taken), o.other()),
                        o -> Softmax.entropyOfProducts(softmax(o, taken), o.other()),
                        o -> logSumExp(o, taken));
        return formulae.stream()
                .<Hypothesis>map(
                        formula -> quantity.mistaken(name, sentence, formula).shownOn(shownOn))
                .toList();
    }

    private static List<Hypothesis> logOfZero(Quantity value) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        String sentence =
                "A probability is 0 by the time you take its logarithm: do without the exponential, since log p is"
                        + " a difference of logits.";
        Formula trueClass = o -> Softmax.entropy(Softmax.ofColumns(o.input()), o.other());
        Formula products = o -> Softmax.entropyOfProducts(Softmax.ofColumns(o.input()), o.other());
        for (Formula formula : List.of(trueClass, products)) {
            hypotheses.add(value.mistaken("log-of-zero", sentence, formula).shownOn(SMALL_BESIDE_LARGE));
        }
        for (double safety : SAFETIES) {
            hypotheses.add(
                    clipped(value, safety, o -> Softmax.ofColumns(o.input()).plus(safety)));
            hypotheses.add(clipped(
                    value,
                    safety,
                    o -> Softmax.ofColumns(o.input())
                            .elementOp((int row, int column, double p) -> Math.max(p, safety))));
            hypotheses.add(clipped(
                    value,
                    safety,
                    o -> Softmax.ofColumns(o.input())
                            .elementOp((int row, int column, double p) -> Math.min(Math.max(p, safety), 1 - safety))));
        }
        return hypotheses;
    }

    private static Hypothesis clipped(Quantity value, double safety, Formula probabilities) {
        return value.mistaken(
                        "log-of-clipped",
                        "A small number keeps the probability away from 0, so that a very wrong prediction costs too"
                                + " little: log p is a difference of logits and needs no such number.",
                        o -> Softmax.entropy(probabilities.of(o), o.other()))
                .shownOn(SMALL_BESIDE_LARGE)
                .with(Logarithms.number(safety));
    }

    /** Softmax of logits out of which something was taken. */
    static SimpleMatrix softmax(FormulaInputs o, UnaryOperator<SimpleMatrix> taken) {
        SimpleMatrix e = Softmax.exp(o.input().minus(taken.apply(o.input())));
        return e.elementDiv(columnSums(e));
    }

    /** {@code 1/batch sum y (m + log sum e^(z - m) - z)}. */
    private static SimpleMatrix logSumExp(FormulaInputs o, UnaryOperator<SimpleMatrix> taken) {
        SimpleMatrix z = o.input();
        SimpleMatrix m = taken.apply(z);
        SimpleMatrix sums = columnSums(Softmax.exp(z.minus(m)));
        SimpleMatrix logs = sums.elementOp((int row, int column, double sum) -> StrictMath.log(sum));
        SimpleMatrix minusLogP = m.plus(logs).minus(z);
        return Softmax.mean(minusLogP.elementOp((int row, int column, double loss) ->
                o.other().get(row, column) == 0 ? 0 : o.other().get(row, column) * loss));
    }

    /** The largest entry of its column in place of every entry. */
    static SimpleMatrix columnMaxima(SimpleMatrix z) {
        return z.elementOp(
                (int row, int column, double e) -> z.getColumn(column).elementMax());
    }

    /** The sum of its column in place of every entry. */
    private static SimpleMatrix columnSums(SimpleMatrix e) {
        return e.elementOp(
                (int row, int column, double any) -> e.getColumn(column).elementSum());
    }

    /** PartialMatrices that each way to go wrong treats in its own way. */
    static List<ProbePlan> probes(List<Double> extremes) {
        if (extremes.isEmpty()) {
            return List.of();
        }
        double[] small = column(extremes, 2, 1, 3, 2);
        double[] farBelow = column(extremes, 1, 1, 1, 1);
        double[] moderate = column(extremes, 3, 2, 3, 2);
        double[] large = column(extremes, 5, 4, 3, 2);
        double[] largeEqual = column(extremes, 5, 5, 5, 5);
        return List.of(
                probe(SMALL_BESIDE_LARGE, List.of(small, large), 1, 0),
                probe(EQUAL_BESIDE_LARGE, List.of(moderate, largeEqual), 0, 3),
                probe(FAR_BELOW, List.of(farBelow), 2),
                probe(FAR_APART, List.of(small), 2));
    }

    /** Extremes by their place among six in ascending order. */
    private static double[] column(List<Double> extremes, int... places) {
        List<Double> ascending = extremes.stream().sorted().toList();
        double[] logits = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            logits[i] = ascending.get(places[i] * (ascending.size() - 1) / 5);
        }
        return logits;
    }

    private static ProbePlan probe(String label, List<double[]> columns, int... trueClasses) {
        int classes = columns.get(0).length;
        int batch = columns.size();
        MatrixData logits = ProbeNumbers.filled(classes, batch, k -> columns.get(k % batch)[k / batch]);
        Question pass = new Question(logits, Softmax.oneHot(classes, trueClasses));
        return new ProbePlan(label, Map.of(), pass, pass);
    }
}
