package org.gradus.engine.zoo;

import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.exam.Exam;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.subject.InProcessSubject;

/**
 * A member of the zoo that has been through an exam.
 *
 * @param member the class
 * @param marks of every facet of its part
 * @param against the checks that it did not pass
 */
record Marked(Class<?> member, List<FacetMark> marks, List<CheckResult> against) {

    static Marked of(Class<?> member, String className, Assignment assignment, Exam exam) {
        Part part = assignment.part(className).orElseThrow();
        List<CheckResult> results = exam.of(new Candidate(part, member.getName()), new InProcessSubject())
                .results();
        List<FacetMark> marks = new Marking(assignment)
                .of(SubmissionRecord.graded(List.of(), results)).facets().stream()
                        .filter(mark -> mark.part().equals(className))
                        .toList();
        return new Marked(
                member,
                marks,
                results.stream().filter(result -> !result.isPassed()).toList());
    }

    /** How many facets did not get all their points. */
    int lost() {
        return (int) marks.stream()
                .filter(mark -> mark.points().compareTo(mark.maxPoints()) < 0)
                .count();
    }

    /** The points of each facet, as text: what must not depend on the seed. */
    List<String> points() {
        return marks.stream()
                .map(mark -> mark.facet() + " " + mark.points().toPlainString())
                .toList();
    }
}
