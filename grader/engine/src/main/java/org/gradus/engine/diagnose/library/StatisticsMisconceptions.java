package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;

/**
 * Misconceptions about a layer that normalises by mean and variance of its own input.
 *
 * @param axis over which it does
 * @param numbers what they are of, {@code "column"}
 * @param otherAxis over which students do
 * @param otherName of that misconception
 * @param otherSentence for who has it
 */
record StatisticsMisconceptions(Axis axis, String numbers, Axis otherAxis, String otherName, String otherSentence) {

    List<Hypothesis> aboutOutput(Quantity y) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(overOtherAxis(
                y, o -> NormMisconceptions.scaled(o, statistics(otherAxis, o).normalised())));
        hypotheses.add(unbiased(
                y,
                o -> NormMisconceptions.scaled(o, statistics(axis, o).unbiased().normalised())));
        hypotheses.addAll(common().aboutOutput(y));
        return hypotheses;
    }

    List<Hypothesis> aboutInputGradient(Quantity dX) {
        List<Hypothesis> hypotheses = new ArrayList<>(List.of(
                overOtherAxis(dX, o -> statistics(otherAxis, o).gradient(NormMisconceptions.upstream(o))),
                unbiased(dX, o -> statistics(axis, o).unbiased().gradient(NormMisconceptions.upstream(o))),
                NormMisconceptions.epsilonOutside(
                        dX, o -> statistics(axis, o).epsilonOutside().gradient(NormMisconceptions.upstream(o))),
                dX.mistaken(
                        "statistics-constant",
                        "You differentiate as if mean and variance were constants: both depend on every x of the "
                                + numbers + ".",
                        o -> NormMisconceptions.upstream(o)
                                .elementDiv(statistics(axis, o).normalised().deviations())),
                dX.mistaken(
                        "variance-path-omitted",
                        "The way through the variance is missing: subtract xhat times the mean of g xhat as well.",
                        o -> axis.centred(NormMisconceptions.upstream(o))
                                .elementDiv(statistics(axis, o).normalised().deviations())),
                dX.mistaken(
                        "mean-path-omitted",
                        "The way through the mean is missing: subtract the mean of g of the " + numbers + " as well.",
                        o -> dX.truth()
                                .of(o)
                                .plus(axis.means(NormMisconceptions.upstream(o))
                                        .elementDiv(
                                                statistics(axis, o).normalised().deviations())))));
        hypotheses.addAll(common().aboutScale(dX, o -> statistics(axis, o).gradient(o.other())));
        return hypotheses;
    }

    List<Hypothesis> aboutGain(Quantity dGamma) {
        return common().aboutGain(dGamma);
    }

    private NormMisconceptions common() {
        return NormMisconceptions.of(axis, "the mean of the " + numbers);
    }

    private Hypothesis overOtherAxis(Quantity quantity, Formula formula) {
        return quantity.mistaken(otherName, otherSentence, formula);
    }

    private static Hypothesis unbiased(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "unbiased-variance",
                "You divide the sum of squares by n - 1: the variance here is the mean of the squares, so divide by n.",
                formula);
    }

    static Statistics statistics(Axis axis, FormulaInputs o) {
        return Statistics.of(axis, o.input(), NormMisconceptions.epsilon(o));
    }

    static List<ProbePlan> probes() {
        return List.of(NormMisconceptions.probe(4, 5, 0, Map.of()), NormMisconceptions.probe(3, 5, 500, Map.of()));
    }

    static List<ProbePlan> heldOut(int batch) {
        return List.of(
                NormMisconceptions.probe(5, batch, 3000, Map.of()), NormMisconceptions.probe(3, 7, 3500, Map.of()));
    }
}
