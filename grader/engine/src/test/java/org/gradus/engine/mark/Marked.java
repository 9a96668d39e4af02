package org.gradus.engine.mark;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;

/**
 * A class that has been through a suite.
 *
 * @param candidate the class
 * @param results of all checks of its part
 * @param marks of every facet of its part
 */
public record Marked(Candidate candidate, List<CheckResult> results, List<FacetMark> marks) {

    /** Puts a class of the tests through a suite. */
    public static Marked of(Assignment assignment, CheckSuite suite, String part, String className) {
        Candidate candidate = new Candidate(assignment.part(part).orElseThrow(), className);
        return of(assignment, suite, candidate, new InProcessSubject());
    }

    /** Puts a class through a suite, run by the subject. */
    public static Marked of(Assignment assignment, CheckSuite suite, Candidate candidate, Subject subject) {
        List<CheckResult> results = suite.of(candidate, subject).results();
        List<FacetMark> marks = new Marking(assignment)
                .of(SubmissionRecord.graded(List.of(), results)).facets().stream()
                        .filter(mark -> mark.part().equals(candidate.part().className()))
                        .toList();
        return new Marked(candidate, results, marks);
    }

    /** The checks that speak against it. */
    public List<CheckResult> against() {
        return results.stream().filter(result -> !result.isPassed()).toList();
    }

    /** How many facets did not get all their points. */
    public int lost() {
        return (int) marks.stream()
                .filter(mark -> mark.points().compareTo(mark.maxPoints()) < 0)
                .count();
    }

    /** The points of each facet, as text: what must not depend on the seed. */
    public List<String> points() {
        return marks.stream()
                .map(mark -> mark.facet() + " " + mark.points().toPlainString())
                .toList();
    }

    /** The facets with one of these verdicts. */
    public Set<String> facets(FacetMark.Verdict... verdicts) {
        Set<String> facets = new TreeSet<>();
        marks.stream()
                .filter(mark -> Arrays.asList(verdicts).contains(mark.verdict()))
                .forEach(mark -> facets.add(mark.facet().toString()));
        return facets;
    }
}
