package org.gradus.engine.result;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps once what the records of a class have in common: most checks of most submissions are passed, and a class may have ten thousand.
 * Safe for use by several lanes.
 */
public final class SharedResults {

    private final Map<CheckId, CheckId> checks = new ConcurrentHashMap<>();
    private final Map<CheckResult, CheckResult> results = new ConcurrentHashMap<>();

    /** An equal record, made of what others have too. */
    public SubmissionRecord of(SubmissionRecord record) {
        return new SubmissionRecord(
                record.status(),
                record.reason(),
                record.notes(),
                record.results().stream().map(this::of).toList(),
                record.diagnoses(),
                record.formulas(),
                record.hidden());
    }

    private CheckResult of(CheckResult result) {
        CheckId check = checks.computeIfAbsent(result.check(), id -> id);
        CheckResult own = new CheckResult(check, result.outcome(), result.counterexample());
        return result.counterexample().isPresent() ? own : results.computeIfAbsent(own, one -> one);
    }
}
