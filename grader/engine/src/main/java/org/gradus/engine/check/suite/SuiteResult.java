package org.gradus.engine.check.suite;

import java.util.List;
import org.gradus.engine.result.CheckResult;

/**
 * A candidate that has been through its checks.
 *
 * @param results of every check
 * @param falsified what can be shown at a smaller instance
 */
public record SuiteResult(List<CheckResult> results, List<Falsified> falsified) {
    public SuiteResult {
        results = List.copyOf(results);
        falsified = List.copyOf(falsified);
    }
}
