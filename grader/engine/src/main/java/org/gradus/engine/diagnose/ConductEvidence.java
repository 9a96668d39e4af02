package org.gradus.engine.diagnose;

import java.util.Optional;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.diagnose.conduct.ConductFact;
import org.gradus.engine.diagnose.conduct.DisturbedObject;
import org.gradus.engine.diagnose.conduct.RepeatedObject;
import org.gradus.engine.diagnose.conduct.WatchedMatrices;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.subject.Subject;

/** Which call does what a misconception of conduct is about. */
final class ConductEvidence {

    private ConductEvidence() {}

    /** Nothing where it does not show when two questions are asked, or where the misconception is not about that. */
    static Optional<ConductFact> of(Misconception misconception, Candidate candidate, Probe probe, Subject subject) {
        if (misconception.equals(ConductMisconceptions.WRITES_INTO_ARGUMENTS)) {
            return WatchedMatrices.firstWrite(candidate, probe, subject, fact -> !(fact instanceof ConductFact.Result));
        } else if (misconception.equals(ConductMisconceptions.REUSES_ITS_RESULTS)) {
            return WatchedMatrices.firstWrite(candidate, probe, subject, fact -> fact instanceof ConductFact.Result);
        } else if (misconception.equals(ConductMisconceptions.GRADIENTS_ACCUMULATE)) {
            return RepeatedObject.sum(candidate, probe, subject);
        }
        return misconception.equals(ConductMisconceptions.SHARES_STATE)
                ? DisturbedObject.least(candidate, probe, subject)
                : Optional.empty();
    }
}
