package org.gradus.engine.check.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Subject;

/**
 * One candidate going through its checks. A bad check never stops the others; only without a structure nothing can run.
 */
final class Sitting {

    private final Subject subject;
    private final Map<CheckId, Outcome> outcomes = new LinkedHashMap<>();

    Sitting(Subject subject) {
        this.subject = subject;
    }

    List<CheckResult> of(Series structure, List<Series> others) {
        run(structure);
        Outcome first = outcomes.values().iterator().next();
        for (Series series : others) {
            if (first instanceof Outcome.Passed) {
                run(series);
            } else {
                skip(series, "not run, because " + first.message());
            }
        }
        List<CheckResult> results = new ArrayList<>();
        outcomes.forEach((check, outcome) -> results.add(new CheckResult(check, outcome)));
        return results;
    }

    private void run(Series series) {
        List<CheckId> undecided = new ArrayList<>(series.checks());
        for (int attempt = 0; attempt < series.tries() && !undecided.isEmpty(); attempt++) {
            for (CheckResult result : series.experiment().apply(attempt).on(subject)) {
                if (!(result.outcome() instanceof Outcome.Passed) && undecided.remove(result.check())) {
                    outcomes.put(result.check(), result.outcome());
                }
            }
        }
        undecided.forEach(check -> outcomes.put(check, new Outcome.Passed()));
    }

    private void skip(Series series, String because) {
        series.checks().forEach(check -> outcomes.put(check, new Outcome.NotRun(because)));
    }
}
