package org.gradus.engine.check;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.subject.Ending;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.Script;

/** A script and all that is read from its one transcript: one slip may be seen under several facets. */
public record Experiment(Script script, List<Observation> observations) {
    public Experiment {
        observations = List.copyOf(observations);
    }

    /** Plays the script once and judges the answers. */
    public List<Judged> on(Subject subject) {
        return judge(subject.play(script));
    }

    /** The same, while nothing else works on this machine. */
    List<Judged> alone(Subject subject) {
        return judge(subject.playAlone(script));
    }

    /** The same, but nothing where the script did not come to its end: somebody else has to find out who ended it. */
    public Optional<List<Judged>> onIfComplete(Subject subject) {
        Transcript transcript = subject.play(script);
        return transcript.ending() == Ending.COMPLETE ? Optional.of(judge(transcript)) : Optional.empty();
    }

    private List<Judged> judge(Transcript transcript) {
        Answers answers = new Answers(script, transcript);
        return observations.stream().map(observation -> observation.of(answers)).toList();
    }
}
