package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.diagnose.hypothesis.Classes;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;

/**
 * What is known of the misconceptions about one kind of layer or loss.
 *
 * @param quantities with their right formulae, in the order of reports
 * @param probes on which the hypotheses are told apart; their labels are unique
 * @param hypotheses about ordinary inputs; those for which another one stands are left out
 * @param extremes probes with extreme inputs
 * @param atExtremes hypotheses about those
 * @param searched what formulae are searched among where no hypothesis holds
 */
public record KindMisconceptions(
        List<Quantity> quantities,
        List<ProbePlan> probes,
        List<? extends Hypothesis> hypotheses,
        List<ProbePlan> extremes,
        List<? extends Hypothesis> atExtremes,
        SearchSpace searched) {

    public KindMisconceptions {
        quantities = List.copyOf(quantities);
        probes = List.copyOf(probes);
        hypotheses = Classes.merged(hypotheses);
        extremes = List.copyOf(extremes);
        atExtremes = List.copyOf(atExtremes);
    }

    /** The same, with no formulae to search. */
    public KindMisconceptions(
            List<Quantity> quantities,
            List<ProbePlan> probes,
            List<? extends Hypothesis> hypotheses,
            List<ProbePlan> extremes,
            List<? extends Hypothesis> atExtremes) {
        this(quantities, probes, hypotheses, extremes, atExtremes, SearchSpace.NONE);
    }

    /** The same, and what to search where no hypothesis holds. */
    KindMisconceptions searching(SearchSpace space) {
        return new KindMisconceptions(quantities, probes, hypotheses, extremes, atExtremes, space);
    }

    /** The same with probes that a part can be asked: where its sizes or choices leave some out, drawn ones take their place. */
    KindMisconceptions askable(Part part, DrawnProbes drawn) {
        return new KindMisconceptions(
                quantities,
                askable(part, probes, drawn::usual),
                hypotheses,
                extremes,
                atExtremes,
                searched.heldOut(askable(part, searched.heldOut(), drawn::heldOut)));
    }

    private static List<ProbePlan> askable(Part part, List<ProbePlan> plans, Supplier<List<ProbePlan>> drawn) {
        List<ProbePlan> fitting =
                plans.stream().filter(plan -> plan.on(part).isPresent()).toList();
        boolean isWhole = fitting.size() == plans.size();
        return isWhole || !plans.get(0).hasConstructorOf(part)
                ? plans
                : Stream.concat(fitting.stream(), drawn.get().stream()).toList();
    }

    /** The quantity of this facet, if the kind answers one. */
    public Optional<Quantity> quantity(Facet facet) {
        return quantities.stream()
                .filter(quantity -> quantity.facet().equals(facet))
                .findFirst();
    }

    /** How a quantity is computed so that it is right at extreme inputs too, where that is another way than the usual one. */
    public Optional<Misconception> careful(Facet quantity) {
        return atExtremes.stream()
                .filter(hypothesis -> hypothesis.quantity().equals(quantity))
                .<Misconception>map(Hypothesis::misconception)
                .findFirst();
    }

    /** The probes for a part; none at all if it cannot be constructed as they are planned. */
    public List<Probe> probesOn(Part part) {
        return on(part, probes);
    }

    /** The probes with extreme inputs for a part; none at all if it cannot be constructed as they are planned. */
    public List<Probe> extremesOn(Part part) {
        return on(part, extremes);
    }

    /** Probes for what was found by those; none at all if the part cannot be constructed as they are planned. */
    public List<Probe> heldOutOn(Part part) {
        return on(part, searched.heldOut());
    }

    private static List<Probe> on(Part part, List<ProbePlan> plans) {
        List<Probe> fitting =
                plans.stream().flatMap(plan -> plan.on(part).stream()).toList();
        return fitting.size() == plans.size() ? fitting : List.of();
    }
}
