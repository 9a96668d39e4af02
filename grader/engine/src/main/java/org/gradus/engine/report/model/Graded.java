package org.gradus.engine.report.model;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.SubmissionRecord;

/**
 * One submission with what was found out about it.
 *
 * @param submission its name, which a student may have chosen
 * @param record of its grading
 * @param marks empty where its status has no points, unless a person decided on some
 */
public record Graded(String submission, SubmissionRecord record, Optional<SubmissionMarks> marks) {

    /** The misconceptions behind the facets that were lost; what was paid as follow-through is right in its way. */
    public List<Diagnosis> diagnoses() {
        return record.diagnoses().stream()
                .filter(diagnosis -> marks.map(given -> given.isLost(diagnosis.part(), diagnosis.facet()))
                        .orElse(false))
                .toList();
    }

    /** The misconception behind the facet that a check counts under. */
    public Optional<Diagnosis> diagnosis(CheckId check) {
        return diagnoses().stream()
                .filter(diagnosis -> diagnosis.part().equals(check.part()))
                .filter(diagnosis -> check.facet().equals(Optional.of(diagnosis.facet())))
                .findFirst();
    }
}
