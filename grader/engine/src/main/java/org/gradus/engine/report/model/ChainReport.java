package org.gradus.engine.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;

/**
 * What came of the student's own parts one after the other.
 *
 * @param names of the networks of which the same is to be said
 */
public record ChainReport(List<String> names, Outcome outcome) {

    public ChainReport {
        names = List.copyOf(names);
    }

    static List<ChainReport> of(List<CheckResult> chains) {
        Map<String, List<CheckResult>> alike = new LinkedHashMap<>();
        chains.forEach(chain ->
                alike.computeIfAbsent(key(chain), first -> new ArrayList<>()).add(chain));
        return alike.values().stream()
                .map(group -> new ChainReport(
                        group.stream().map(chain -> chain.check().name()).toList(),
                        group.get(0).outcome()))
                .toList();
    }

    private static String key(CheckResult chain) {
        return chain.isPassed() + " "
                + Thrown.in(chain.outcome())
                        .map(Thrown::brief)
                        .orElse(chain.outcome().message());
    }

    /** Whether they came out right. */
    public boolean isRight() {
        return outcome instanceof Outcome.Passed;
    }

    /** {@code 000-network, 001-network}. */
    public String name() {
        return String.join(", ", names);
    }
}
