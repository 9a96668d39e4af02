package org.gradus.engine.check;

import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;

/** One check and what it came to in one experiment. */
public record Judged(CheckId check, Judgement judgement) {

    /** The check with its outcome alone. */
    public CheckResult result() {
        return new CheckResult(check, judgement.outcome());
    }
}
