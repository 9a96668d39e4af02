package org.gradus.engine.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.protocol.Facet;

/**
 * What students, and their marks, get to know of hidden cases: for each area whether all of them pass there. The words are always
 * the same, whatever the student's code did or said, so that it cannot tell its author what it was given.
 */
final class HiddenVerdicts {

    private static final String FAULT =
            "Gradus failed in a hidden case; nothing was marked, run it again, and report it if it stays";

    private HiddenVerdicts() {}

    /**
     * Where a check of a hidden case belongs.
     *
     * @param quantity what it looks at; under stability and conduct it counts only where that is right
     */
    private record Area(Facet facet, Facet quantity) implements Comparable<Area> {

        private static final Comparator<Area> IN_REPORTS =
                Comparator.comparing(Area::facet).thenComparing(Area::quantity);

        static Area of(CheckId check) {
            Facet facet = check.facet().orElseThrow();
            return new Area(facet, check.quantity().orElse(facet));
        }

        CheckId check(String part) {
            return new CheckId(part, Optional.of(facet), Optional.of(quantity), new CheckSource.HiddenCases());
        }

        @Override
        public int compareTo(Area other) {
            return IN_REPORTS.compare(this, other);
        }
    }

    /** One result for each area of each part, parts in the order of the given results and areas in that of reports. */
    static List<CheckResult> of(List<HiddenResult> hidden) {
        Map<String, Map<Area, List<Outcome>>> parts = new LinkedHashMap<>();
        for (HiddenResult result : hidden) {
            parts.computeIfAbsent(result.check().part(), part -> new TreeMap<>())
                    .computeIfAbsent(Area.of(result.check()), area -> new ArrayList<>())
                    .add(result.outcome());
        }
        List<CheckResult> verdicts = new ArrayList<>();
        parts.forEach((part, areas) -> areas.forEach((area, outcomes) ->
                verdicts.add(new CheckResult(area.check(part), verdict(part, area.facet(), outcomes)))));
        return verdicts;
    }

    private static Outcome verdict(String part, Facet facet, List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(Outcome.GraderFault.class::isInstance)) {
            return new Outcome.GraderFault(FAULT);
        }
        if (outcomes.stream().anyMatch(outcome -> !outcome.isRight())) {
            return new Outcome.Failed(new Flaw.HiddenCase(part, facet.toString()));
        }
        if (outcomes.stream().anyMatch(Outcome.Imprecise.class::isInstance)) {
            return new Outcome.Imprecise(Digits.TOO_FEW, new Flaw.HiddenDigits(part, facet.toString()));
        }
        return new Outcome.Passed();
    }
}
