package org.gradus.engine.batch;

import java.util.stream.Stream;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;

/** What {@code --failed} stands for: work that was not graded, or whose process met a limit or its end. */
public final class Failures {

    private Failures() {}

    /** Whether a submission is worth another try: another machine, or a person, may have changed what stood in its way. */
    public static boolean isOne(SubmissionRecord record) {
        boolean isUngraded = !record.status().hasPoints();
        return isUngraded || outcomes(record).anyMatch(Failures::isOne);
    }

    private static Stream<Outcome> outcomes(SubmissionRecord record) {
        return Stream.concat(
                record.results().stream().map(CheckResult::outcome),
                record.hidden().stream().map(HiddenResult::outcome));
    }

    private static boolean isOne(Outcome outcome) {
        return outcome instanceof Outcome.GraderFault
                || outcome instanceof Outcome.TimedOut
                || outcome instanceof Outcome.OutOfMemory
                || outcome instanceof Outcome.OverBudget
                || outcome instanceof Outcome.Crashed;
    }
}
