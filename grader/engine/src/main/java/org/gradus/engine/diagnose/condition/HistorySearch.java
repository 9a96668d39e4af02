package org.gradus.engine.diagnose.condition;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.Subject;

/** Looks for what an object must have been asked before for its answers to be wrong, where a fresh one is right. */
public final class HistorySearch {

    private static final long PROPOSING = 0x5eed_0011L;
    private static final long DECIDING = 0x5eed_0012L;
    private static final long CONFIRMING = 0x5eed_0013L;

    private static final int MOST_TRIED = 4;

    private final Truth truth;
    private final Candidate candidate;
    private final Subject subject;

    public HistorySearch(Truth truth, Candidate candidate, Subject subject) {
        this.truth = truth;
        this.candidate = candidate;
        this.subject = subject;
    }

    /** The simplest condition that two long series of calls keep to. */
    public Optional<Condition> of(Facet quantity) {
        Sheet seen = sheet(quantity, PROPOSING);
        if (!seen.hasWrongOnes() || !seen.hasRightOnes()) {
            return Optional.empty();
        }
        List<Condition> proposed =
                new Proposals(History.features(candidate.part().protocol()), seen).all();
        if (proposed.isEmpty()) {
            return Optional.empty();
        }
        Sheet others = sheet(quantity, DECIDING);
        return proposed.stream()
                .limit(MOST_TRIED)
                .filter(condition -> condition.separates(others) && condition.isShown(others))
                .findFirst();
    }

    /** Whether it holds for another series of calls too. */
    public boolean isConfirmed(Facet quantity, Condition condition) {
        return condition.separates(sheet(quantity, CONFIRMING));
    }

    private Sheet sheet(Facet quantity, long seed) {
        return new Sheet(HistorySurvey.of(truth, candidate, subject, seed).of(quantity));
    }
}
