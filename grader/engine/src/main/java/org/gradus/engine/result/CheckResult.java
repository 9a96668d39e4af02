package org.gradus.engine.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What came of one check of one submission.
 *
 * @param counterexample where one was looked for and found: at most one for each facet
 */
public record CheckResult(CheckId check, Outcome outcome, Optional<Counterexample> counterexample) {

    public CheckResult(CheckId check, Outcome outcome) {
        this(check, outcome, Optional.empty());
    }

    /** Whether the student's code did what the check asks for. */
    @JsonIgnore
    public boolean isPassed() {
        return outcome instanceof Outcome.Passed;
    }

    /** The same result with a counterexample. */
    public CheckResult with(Counterexample found) {
        return new CheckResult(check, outcome, Optional.of(found));
    }
}
