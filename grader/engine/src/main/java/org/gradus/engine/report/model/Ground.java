package org.gradus.engine.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;

/**
 * One thing that went wrong, told once however many checks met it.
 *
 * @param check the first that did
 * @param others how many more met the same exception
 */
public record Ground(CheckId check, Outcome outcome, int others) {

    /** What speaks against a facet, without repetitions: all results of one exception together, of one message the first. */
    static List<Ground> of(List<CheckResult> results) {
        Map<String, List<CheckResult>> grounds = new LinkedHashMap<>();
        for (CheckResult result : results) {
            Optional<Thrown> thrown = Thrown.in(result.outcome());
            String key = thrown.map(Thrown::identity).orElse(result.outcome().message());
            List<CheckResult> ground = grounds.computeIfAbsent(key, first -> new ArrayList<>());
            if (ground.isEmpty() || thrown.isPresent()) {
                ground.add(result);
            }
        }
        return grounds.values().stream()
                .map(ground -> new Ground(ground.get(0).check(), ground.get(0).outcome(), ground.size() - 1))
                .toList();
    }
}
