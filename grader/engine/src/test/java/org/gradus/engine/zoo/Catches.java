package org.gradus.engine.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;

/**
 * Which families of checks catch a wrong member of the zoo.
 *
 * @param member the class
 * @param families that have evidence against a facet that it lost
 * @param alone the properties among them that are the only one with evidence against some facet: cases are the assignment's,
 *     and a property has to do without them
 */
record Catches(Class<?> member, SortedSet<String> families, SortedSet<String> alone) {

    /** What all test cases together are called. */
    static final String CASES = "cases";

    /** Puts a member through the suite. */
    static Catches of(Class<?> member, Assignment assignment, CheckSuite suite) {
        Part part = assignment.part(wrong(member).part()).orElseThrow();
        Marked marked = Marked.of(assignment, suite, part.className(), member.getName());
        Set<Facet> facets = marked.facets(Verdict.LOST, Verdict.FOLLOWED).stream()
                .map(Facet::parse)
                .collect(Collectors.toSet());
        SortedSet<String> families = new TreeSet<>();
        SortedSet<String> alone = new TreeSet<>();
        for (Facet facet : facets) {
            Set<String> against = against(part, facet, facets, marked.results());
            families.addAll(against);
            Set<String> properties = new TreeSet<>(against);
            properties.remove(CASES);
            if (properties.size() == 1) {
                alone.addAll(properties);
            }
        }
        return new Catches(member, families, alone);
    }

    static Wrong wrong(Class<?> member) {
        return Objects.requireNonNull(member.getAnnotation(Wrong.class));
    }

    private static Set<String> against(Part part, Facet facet, Set<Facet> lost, List<CheckResult> results) {
        return results.stream()
                .filter(result -> !result.isPassed())
                .filter(result -> isUnder(part, facet, result))
                .map(CheckResult::check)
                .filter(check -> check.family() == Family.CASE || check.family() == Family.PROPERTY)
                .filter(check -> check.quantity()
                        .map(quantity -> quantity.equals(facet) || !lost.contains(quantity))
                        .orElse(true))
                .map(Catches::family)
                .collect(Collectors.toSet());
    }

    /** Digits that are missing are paid for by one facet, whatever lacks them. */
    private static boolean isUnder(Part part, Facet facet, CheckResult result) {
        return result.check().facet().equals(Optional.of(facet))
                || (result.outcome() instanceof Outcome.Imprecise && facet.equals(part.paysForPrecision()));
    }

    /** The property without the quantity that it looks at: {@code backward twice} of {@code backward twice: dX}. */
    static String family(CheckId check) {
        if (check.family() == Family.CASE) {
            return CASES;
        }
        return check.source() instanceof CheckSource.Law law ? law.name() : check.name();
    }

    /** Every family of checks of an assignment's parts, in the order of the checks. */
    static List<String> families(Assignment assignment, CheckSuite suite) {
        List<String> families = new ArrayList<>();
        for (Part part : assignment.parts()) {
            suite.without(part, Records.wrong("")).stream()
                    .map(CheckResult::check)
                    .filter(check -> check.family() == Family.CASE || check.family() == Family.PROPERTY)
                    .map(Catches::family)
                    .filter(family -> !families.contains(family))
                    .forEach(families::add);
        }
        return families;
    }
}
