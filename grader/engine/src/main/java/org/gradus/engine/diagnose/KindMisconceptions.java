package org.gradus.engine.diagnose;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;

/**
 * What is known of the misconceptions about one kind of layer or loss.
 *
 * @param quantities with their right formulae, in the order of reports
 * @param probes on which the hypotheses are told apart; their labels are unique
 * @param hypotheses about ordinary inputs; those for which another one stands are left out
 * @param extremes probes with extreme inputs
 * @param atExtremes hypotheses about those
 */
record KindMisconceptions(
        List<Quantity> quantities,
        List<ProbePlan> probes,
        List<? extends Hypothesis> hypotheses,
        List<ProbePlan> extremes,
        List<? extends Hypothesis> atExtremes) {

    KindMisconceptions {
        quantities = List.copyOf(quantities);
        probes = List.copyOf(probes);
        hypotheses = Classes.merged(hypotheses);
        extremes = List.copyOf(extremes);
        atExtremes = List.copyOf(atExtremes);
    }

    /** The quantity of this facet, if the kind answers one. */
    Optional<Quantity> quantity(Facet facet) {
        return quantities.stream()
                .filter(quantity -> quantity.facet().equals(facet))
                .findFirst();
    }

    /** The probes for a part; none at all if it cannot be constructed as they are planned. */
    List<Probe> probesOn(Part part) {
        return on(part, probes);
    }

    /** The probes with extreme inputs for a part; none at all if it cannot be constructed as they are planned. */
    List<Probe> extremesOn(Part part) {
        return on(part, extremes);
    }

    private static List<Probe> on(Part part, List<ProbePlan> plans) {
        List<Probe> fitting =
                plans.stream().flatMap(plan -> plan.on(part).stream()).toList();
        return fitting.size() == plans.size() ? fitting : List.of();
    }
}
