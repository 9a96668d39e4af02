package org.gradus.engine.zoo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.Explained;
import org.gradus.engine.diagnose.FreshAnswers;
import org.gradus.engine.diagnose.NamedMisconception;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.subject.Subject;

/**
 * What a member of the zoo is told, as a student would be.
 *
 * @param lost the facets that got nothing
 * @param followed the facets that got the follow-through share
 * @param names the misconceptions named for the facets that were lost
 * @param wrongFormulas those told that the member does not keep to when it is asked something else
 * @param unanswered the facets that were lost and under which neither a misconception nor anything else says what is right
 */
record Told(
        Set<String> lost, Set<String> followed, Set<String> names, List<String> wrongFormulas, Set<String> unanswered) {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(References.standard());

    /**
     * Grades a class by {@code every-kind}.
     *
     * @param subject that runs it
     */
    static Told of(String part, Class<?> member, Subject subject) {
        return of(ASSIGNMENT, SUITE, new Candidate(ASSIGNMENT.part(part).orElseThrow(), member.getName()), subject);
    }

    /** Grades a class by an assignment of one part. */
    static Told of(Part part, Class<?> member, Subject subject) {
        Assignment assignment = Assignments.of(part);
        CheckSuite suite = new CheckSuite(assignment, References.standard(), assignment.seed());
        return of(assignment, suite, new Candidate(part, member.getName()), subject);
    }

    private static Told of(Assignment assignment, CheckSuite suite, Candidate candidate, Subject subject) {
        Marked marked = Marked.of(assignment, suite, candidate, subject);
        Set<String> lost = marked.facets(Verdict.LOST);
        List<Explained> found = DIAGNOSER.of(candidate, marked.results(), subject).stream()
                .filter(finding -> lost.contains(finding.facet().toString()))
                .toList();
        Set<String> names = found.stream()
                .filter(NamedMisconception.class::isInstance)
                .map(finding -> ((NamedMisconception) finding).misconception().name())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = found.stream()
                .filter(finding -> !(finding instanceof NamedMisconception))
                .filter(finding -> !FreshAnswers.agree(finding, candidate, subject))
                .map(finding ->
                        finding.about(candidate.part().className()).cause().label())
                .toList();
        Set<String> unanswered = new TreeSet<>(lost);
        found.stream()
                .filter(NamedMisconception.class::isInstance)
                .forEach(named -> unanswered.remove(named.facet().toString()));
        DIAGNOSER
                .formulas(PartEvidence.of(candidate.part(), marked.results()))
                .forEach(right -> unanswered.remove(right.facet().toString()));
        return new Told(
                marked.facets(Verdict.LOST, Verdict.WITHHELD),
                marked.facets(Verdict.FOLLOWED),
                names,
                wrong,
                unanswered);
    }
}
