package org.gradus.engine.check.suite;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.References;
import org.gradus.engine.check.cases.StepChecks;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Counterexample.Difference;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Imprecision;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.subject.Subject;

/**
 * The hidden cases of an assignment, step by step. What comes of them is for instructors. Whole chains are not played: they carry no
 * marks, and nobody could be shown how they went.
 */
public final class HiddenSuite {

    private final StepChecks steps;
    private final boolean isEmpty;

    HiddenSuite(Assignment assignment, References references) {
        steps = new StepChecks(assignment.hiddenCases(), references);
        isEmpty = assignment.hiddenCases().isEmpty();
    }

    /** Whether there are no hidden cases. */
    public boolean isEmpty() {
        return isEmpty;
    }

    /** Whether no hidden case speaks of a part. */
    public boolean isWithout(Part part) {
        return checks(part).isEmpty();
    }

    /** Plays every step of a candidate's part. */
    public List<HiddenResult> of(Candidate candidate, Subject subject) {
        List<HiddenResult> results = new ScriptRunner(candidate, subject)
                .of(steps.on(candidate)).stream().map(HiddenSuite::result).toList();
        boolean isOfFloats = Imprecision.isOfFloats(
                results.stream().map(HiddenResult::outcome).toList());
        return results.stream()
                .map(result -> new HiddenResult(
                        result.check(), Imprecision.settled(result.outcome(), isOfFloats), result.difference()))
                .toList();
    }

    private static HiddenResult result(Judged judged) {
        Judgement judgement = judged.judgement();
        Optional<Difference> difference = judgement
                .difference()
                .map(found -> new Difference(
                        found.what(), StoredMatrix.of(found.expected()), StoredMatrix.of(found.actual())));
        return new HiddenResult(judged.check(), judgement.outcome(), difference);
    }

    /** The results for a part that cannot be played. */
    public List<HiddenResult> without(Part part, Outcome outcome) {
        return checks(part).stream()
                .map(check -> new HiddenResult(check, outcome))
                .toList();
    }

    /** The checks of a part. */
    List<CheckId> checks(Part part) {
        Candidate any = new Candidate(part, part.className());
        return CheckScript.together(steps.on(any)).observations().stream()
                .map(Observation::check)
                .toList();
    }
}
