package org.gradus.engine.zoo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.exam.Exam;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.SubmissionRecord;
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
    private static final Exam EXAM = new Exam(ASSIGNMENT, Catalogue.standard(), ASSIGNMENT.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(Catalogue.standard());

    /**
     * Grades a class by {@code backprop-basics}.
     *
     * @param subject that runs it
     */
    static Told of(String part, Class<?> member, Subject subject) {
        Candidate candidate = new Candidate(ASSIGNMENT.part(part).orElseThrow(), member.getName());
        List<CheckResult> results = EXAM.of(candidate, subject).results();
        List<FacetMark> marks = new Marking(ASSIGNMENT)
                .of(SubmissionRecord.graded(List.of(), results)).facets().stream()
                        .filter(mark -> mark.part().equals(part))
                        .toList();
        Set<String> lost = facets(marks, Verdict.LOST);
        Set<String> names = DIAGNOSER.of(candidate, results, subject).stream()
                .filter(named -> lost.contains(named.facet().toString()))
                .map(named -> named.misconception().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Told(facets(marks, Verdict.LOST, Verdict.WITHHELD), facets(marks, Verdict.FOLLOWED), names);
    }

    private static Set<String> facets(List<FacetMark> marks, Verdict... verdicts) {
        return marks.stream()
                .filter(mark -> Set.of(verdicts).contains(mark.verdict()))
                .map(FacetMark::facet)
                .map(Facet::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
