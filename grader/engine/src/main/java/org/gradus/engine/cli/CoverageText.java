package org.gradus.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.check.suite.FacetCoverage;
import org.gradus.engine.clean.Count;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckSource;

/** What {@code verify} says looks at each facet: how many cases, and which checks beside them. */
record CoverageText(List<FacetCoverage> coverage) {

    List<String> lines() {
        return Stream.concat(
                        Stream.of("what looks at each facet:"),
                        coverage.stream().map(CoverageText::line))
                .toList();
    }

    private static String line(FacetCoverage facet) {
        List<String> looks = new ArrayList<>();
        looks.addAll(count(facet.evidence(), "case"));
        looks.addAll(count(facet.hidden(), "hidden case"));
        looks.addAll(named(facet.evidence()));
        named(facet.followThrough()).forEach(check -> looks.add(check + " (for follow-through alone)"));
        return "  " + facet.owner() + " " + facet.facet() + ", "
                + facet.points().toPlainString()
                + (facet.points().toPlainString().equals("1") ? " point: " : " points: ")
                + (looks.isEmpty() ? "nothing" : String.join(", ", looks));
    }

    /** Several expected values of a case are one case. */
    private static List<String> count(List<CheckId> checks, String noun) {
        long cases = checks.stream()
                .flatMap(check -> caseOf(check.source()))
                .distinct()
                .count();
        return cases == 0 ? List.of() : List.of(Count.of(cases, noun));
    }

    private static Stream<String> caseOf(CheckSource source) {
        if (source instanceof CheckSource.Case value) {
            return Stream.of(value.id());
        }
        return source instanceof CheckSource.Chain chain ? Stream.of(chain.id()) : Stream.of();
    }

    /** A law that looks at several quantities is one law. */
    private static List<String> named(List<CheckId> checks) {
        return checks.stream()
                .filter(check -> caseOf(check.source()).findAny().isEmpty())
                .map(check -> check.source() instanceof CheckSource.Law law ? law.name() : check.name())
                .distinct()
                .toList();
    }
}
