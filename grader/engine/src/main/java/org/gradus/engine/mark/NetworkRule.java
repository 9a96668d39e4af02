package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.PartEvidence;

/** What one facet of the network is worth, and when it is earned: all of it, if every check under it passed. */
record NetworkRule(Facet facet, BigDecimal worth) {

    FacetMark mark(List<CheckResult> results) {
        List<CheckResult> own = results.stream()
                .filter(result -> result.check().part().equals(Network.NAME))
                .filter(result -> result.check().facet().equals(Optional.of(facet)))
                .toList();
        if (own.isEmpty()) {
            return lost("there was no class to run");
        }
        return PartEvidence.against(own)
                .map(against -> lost(against.outcome().message()))
                .orElseGet(() -> new FacetMark(Network.NAME, facet, worth, worth, Verdict.EARNED, ""));
    }

    private FacetMark lost(String reason) {
        return new FacetMark(Network.NAME, facet, BigDecimal.ZERO, worth, Verdict.LOST, reason);
    }
}
