package org.gradus.engine.check;

import java.util.List;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.subject.Subject;
import org.gradus.wire.Script;

/** A script and all that is read from its one transcript: one slip may be seen under several facets. */
public record Experiment(Script script, List<Observation> observations) {
    public Experiment {
        observations = List.copyOf(observations);
    }

    /** Plays the script once and judges the answers. */
    public List<CheckResult> on(Subject subject) {
        Answers answers = new Answers(script, subject.play(script));
        return observations.stream()
                .map(observation ->
                        new CheckResult(observation.check(), observation.judge().apply(answers)))
                .toList();
    }
}
