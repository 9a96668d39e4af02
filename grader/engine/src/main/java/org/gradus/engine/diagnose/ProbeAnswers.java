package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.RowsOf;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;

/**
 * What a candidate answered to probes: a fresh object for each, which is asked both questions of the probe, all in one script.
 */
final class ProbeAnswers {

    private final List<Put> put;
    private final Transcript transcript;

    private ProbeAnswers(List<Put> put, Transcript transcript) {
        this.put = List.copyOf(put);
        this.transcript = transcript;
    }

    /** One question, and the calls that answer it. */
    private record Put(ProbeQuestion question, Asked asked) {}

    /** Plays one script; none where there are no probes. */
    static ProbeAnswers of(Candidate candidate, List<Probe> probes, Subject subject) {
        ScriptBuilder script = new ScriptBuilder();
        List<Put> put = new ArrayList<>();
        Protocol protocol = candidate.part().protocol();
        for (Probe probe : probes) {
            Call object = Constructed.object(script, candidate, probe.first().arguments());
            for (ProbeQuestion question : List.of(probe.first(), probe.later())) {
                put.add(new Put(question, protocol.apart(script, object, question.asked())));
            }
        }
        return new ProbeAnswers(put, subject.play(script.build()));
    }

    /** The same with one call for the main quantity alone: all but that is asked for a second time, for the same input. */
    static ProbeAnswers ofOneInput(Candidate candidate, List<Probe> probes, Subject subject) {
        ScriptBuilder script = new ScriptBuilder();
        List<Put> put = new ArrayList<>();
        Protocol protocol = candidate.part().protocol();
        for (Probe probe : probes) {
            Call object = Constructed.object(script, candidate, probe.first().arguments());
            put.add(new Put(
                    probe.first(), protocol.apart(script, object, probe.first().asked())));
            put.add(new Put(
                    probe.later(),
                    protocol.rest(script, object, Slots.of(script, probe.later().asked()))));
        }
        return new ProbeAnswers(put, subject.play(script.build()));
    }

    /** The answer about one quantity. */
    Answer answer(ProbeQuestion question, Facet quantity) {
        return put.stream()
                .filter(one -> one.question().equals(question) && one.asked().isAbout(quantity))
                .findFirst()
                .map(one -> Answer.of(
                        transcript.reply(one.asked().call(quantity).step()),
                        quantity,
                        whole -> RowsOf.in(whole, quantity, question)))
                .orElse(new Answer.Silence());
    }
}
