package org.gradus.engine.diagnose;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.protocol.Question;

/** A probe whose later question has more samples than the first. */
final class OneSampleFirst {

    private OneSampleFirst() {}

    /** Made of the first probe that has several samples. */
    static Optional<Probe> of(List<Probe> probes) {
        return probes.stream()
                .filter(probe -> probe.later().asked().input().columns() > 1)
                .findFirst()
                .map(probe -> new Probe(probe.label(), ofOneSample(probe.first()), probe.later()));
    }

    private static ProbeQuestion ofOneSample(ProbeQuestion question) {
        Question asked = question.asked();
        return new ProbeQuestion(
                question.part(),
                question.arguments(),
                new Question(asked.input().column(0), asked.companion().column(0)));
    }
}
