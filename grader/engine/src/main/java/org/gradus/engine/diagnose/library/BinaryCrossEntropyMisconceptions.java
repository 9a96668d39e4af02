package org.gradus.engine.diagnose.library;

import static org.gradus.engine.diagnose.library.EntryTerms.each;
import static org.gradus.engine.diagnose.library.EntryTerms.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Misconceptions about sigmoid and binary cross entropy in one, on logits. */
final class BinaryCrossEntropyMisconceptions {

    private static final int ROWS = 4;
    private static final int BATCH = 5;
    private static final int EXTREME_ROWS = 3;
    private static final String SOURCE = "Bishop 2006, (4.90) and (4.91)";

    private BinaryCrossEntropyMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value =
                truth.quantity(Facet.VALUE, "L = -1/batch sum (y log sigma(z) + (1 - y) log(1 - sigma(z)))", SOURCE);
        Quantity gradient = truth.quantity(Facet.GRADIENT, "dL/dz = 1/batch (sigma(z) - y)", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutValue(value));
        hypotheses.addAll(aboutBoth(value));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutGradient(gradient));
        hypotheses.addAll(aboutBoth(gradient));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        LossFormulas formulas = LossFormulas.of(
                Set.of(EntryFunction.LOG, EntryFunction.EXP, EntryFunction.SIGMA, EntryFunction.SQUARE),
                LossFormulas.prediction("z"),
                LossFormulas.target("y"));
        return new KindMisconceptions(
                        List.of(value, gradient), probes(), hypotheses, extremes(reference), atExtremes(truth))
                .searching(new SearchSpace(
                                List.of(
                                        formulas.language(value, "1/batch sum (log(1 + e^z) - y * z)"),
                                        formulas.language(gradient)),
                                heldOut())
                        .alsoWritten(
                                value,
                                "1/batch sum (max(0, z) - y * z + log(1 + e^(-abs(z))))",
                                "1/batch sum (y * log(1 + e^-z) + (1 - y) * log(1 + e^z))")
                        .alsoWritten(
                                gradient,
                                "1/batch ((1 - y) / (1 + e^-z) - y / (1 + e^z))",
                                "1/batch (e^z / (1 + e^z) - y)"));
    }

    private static List<Hypothesis> aboutValue(Quantity value) {
        return List.of(
                value.mistaken(
                        "only-true-outputs",
                        "You count only the outputs whose target is 1: where it is 0, the second half, log(1 - sigma(z)), is"
                                + " missing.",
                        mean((z, y) -> y * softplus(-z))),
                sigmoidTwice(value, mean((z, y) -> entropy(sigma(z), y))),
                LossMisconceptions.firstOutputOnly(
                        value,
                        o -> value.truth()
                                .of(o.withInput(o.input().getRow(0))
                                        .withOther(o.other().getRow(0)))));
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        return List.of(
                gradient.mistaken(
                        "sigmoid-forgotten",
                        "You subtract the target from the logit: it is sigma(z) that the target is compared with.",
                        each((z, y) -> z - y)),
                gradient.mistaken(
                        "sigmoid-derivative",
                        "You multiply by sigma(z) (1 - sigma(z)): that slope has cancelled already, and sigma(z) - y is all"
                                + " that is left.",
                        each((z, y) -> (sigma(z) - y) * sigma(z) * sigma(-z))),
                gradient.mistaken(
                        "gradient-by-probability",
                        "Yours is the gradient by sigma(z): by the logit z it is that times the slope of the sigmoid, which is"
                                + " sigma(z) - y.",
                        each((z, y) -> (sigma(z) - y) / (sigma(z) * sigma(-z)))),
                sigmoidTwice(gradient, each((z, y) -> sigma(sigma(z)) - y)));
    }

    private static List<Hypothesis> aboutBoth(Quantity quantity) {
        return List.of(
                LossMisconceptions.averagedOverOutputs(quantity),
                LossMisconceptions.firstTargetForAll(quantity),
                Logarithms.baseTwo(quantity),
                Logarithms.baseTen(quantity));
    }

    private static Hypothesis sigmoidTwice(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "sigmoid-twice",
                "You take the sigmoid of a sigmoid: the predictions are logits, of which one sigmoid makes"
                        + " probabilities.",
                formula);
    }

    private static List<Hypothesis> atExtremes(ReferenceFormulas truth) {
        Quantity value = truth.quantity(Facet.VALUE, "L = 1/batch sum (max(0, z) - y z + log(1 + e^-abs(z)))", SOURCE);
        Quantity gradient = truth.quantity(
                Facet.GRADIENT,
                "dL/dz = 1/batch (sigma(z) - y), sigma(z) = 1 / (1 + e^-z) where z >= 0, e^z / (1 + e^z) where z < 0",
                SOURCE);
        return List.of(
                value.mistaken(
                        "log-of-zero",
                        "Far out sigma(z) is 1 or 0 to the last digit, and the logarithm of 0 is infinite: take the logarithm"
                                + " of 1 + e^-abs(z) instead.",
                        mean((z, y) -> -y * log(sigma(z)) - (1 - y) * log(1 - sigma(z)))),
                overflowing(value, mean((z, y) -> log(1 + exp(z)) - y * z)),
                overflowing(gradient, each((z, y) -> exp(z) / (1 + exp(z)) - y)));
    }

    private static Hypothesis overflowing(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "exp-overflows",
                "Your exponential overflows, and what comes of it is infinite or NaN: never take exp of a large positive"
                        + " number.",
                formula);
    }

    private static double entropy(double z, double y) {
        return y * softplus(-z) + (1 - y) * softplus(z);
    }

    private static double softplus(double z) {
        return StrictMath.log1p(exp(z));
    }

    private static double sigma(double z) {
        return 1 / (1 + exp(-z));
    }

    private static double exp(double z) {
        return StrictMath.exp(z);
    }

    private static double log(double number) {
        return StrictMath.log(number);
    }

    private static List<ProbePlan> probes() {
        return List.of(probe("4 by 5", ROWS, BATCH, 0), probe("4 by 5, other numbers", ROWS, BATCH, 500));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(probe("3 by 2", 3, 2, 3000), probe("2 by 7", 2, 7, 3500));
    }

    private static ProbePlan probe(String label, int rows, int batch, int start) {
        return new ProbePlan(
                label,
                Map.of(),
                pass(ProbeNumbers.signed(rows, batch, start)),
                pass(ProbeNumbers.signed(rows, batch, start + 200)));
    }

    /** Every extreme there is, with a right target and with a wrong one. */
    private static List<ProbePlan> extremes(Reference reference) {
        List<Double> z = reference.inputs().extremes();
        if (z.isEmpty()) {
            return List.of();
        }
        Question pass = pass(ProbeNumbers.filled(EXTREME_ROWS, z.size(), k -> z.get(k % z.size())));
        return List.of(new ProbePlan("extremes", Map.of(), pass, pass));
    }

    /** Each row and each column has outputs that are true and outputs that are not. */
    private static Question pass(MatrixData logits) {
        int batch = logits.columns();
        return new Question(
                logits, ProbeNumbers.filled(logits.rows(), batch, k -> (2 * (k / batch) + k % batch) % 3 == 0 ? 1 : 0));
    }
}
