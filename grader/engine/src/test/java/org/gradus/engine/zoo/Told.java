package org.gradus.engine.zoo;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.NamedMisconception;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.subject.Subject;
import org.gradus.reference.catalogue.Catalogue;

/**
 * What a member of the zoo is told, as a student would be.
 *
 * @param lost the facets that got nothing
 * @param followed the facets that got the follow-through share
 * @param names the misconceptions named for the facets that were lost
 */
record Told(Set<String> lost, Set<String> followed, Set<String> names) {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, Catalogue.standard(), ASSIGNMENT.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(Catalogue.standard());

    /**
     * Grades a class by {@code every-kind}.
     *
     * @param subject that runs it
     */
    static Told of(String part, Class<?> member, Subject subject) {
        Candidate candidate = new Candidate(ASSIGNMENT.part(part).orElseThrow(), member.getName());
        Marked marked = Marked.of(ASSIGNMENT, SUITE, candidate, subject);
        Set<String> lost = marked.facets(Verdict.LOST);
        Set<String> names = DIAGNOSER.of(candidate, marked.results(), subject).stream()
                .filter(named -> lost.contains(named.facet().toString()))
                .filter(NamedMisconception.class::isInstance)
                .map(named -> ((NamedMisconception) named).misconception().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Told(marked.facets(Verdict.LOST, Verdict.WITHHELD), marked.facets(Verdict.FOLLOWED), names);
    }
}
