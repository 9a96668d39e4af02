package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.Contract;
import org.gradus.wire.Reply;

/**
 * What a candidate answered to probes: a fresh object for each, which is asked both questions of the probe, all in one script.
 */
final class Interview {

    private final List<Asked> asked;
    private final Transcript transcript;

    private Interview(List<Asked> asked, Transcript transcript) {
        this.asked = List.copyOf(asked);
        this.transcript = transcript;
    }

    /** One question, and how the answer about a quantity is found in the transcript. */
    private record Asked(Question question, BiFunction<Transcript, Facet, Answer> answers) {}

    /** Plays one script; none where there are no probes. */
    static Interview of(Candidate candidate, List<Probe> probes, Subject subject) {
        ScriptBuilder script = new ScriptBuilder();
        List<Asked> asked = new ArrayList<>();
        boolean isLayer = candidate.part().contract() == Contract.LAYER;
        for (Probe probe : probes) {
            Call object =
                    Constructed.in(script, candidate, probe.first().arguments()).object();
            for (Question question : List.of(probe.first(), probe.later())) {
                asked.add(isLayer ? askLayer(script, object, question) : askLoss(script, object, question));
            }
        }
        return new Interview(asked, subject.play(script.build()));
    }

    /** The answer about one quantity. */
    Answer answer(Question question, Facet quantity) {
        return asked.stream()
                .filter(one -> one.question().equals(question))
                .findFirst()
                .map(one -> one.answers().apply(transcript, quantity))
                .orElse(new Answer.Silence());
    }

    private static Asked askLayer(ScriptBuilder script, Call layer, Question question) {
        Call y = script.forward(layer, script.put(question.input()));
        Call dX = script.backward(layer, script.put(question.other()));
        Call gradients = script.gradients(layer);
        return new Asked(question, (transcript, quantity) -> switch (quantity.kind()) {
            case FORWARD -> Answer.of(reply(transcript, y));
            case INPUT_GRADIENT -> Answer.of(reply(transcript, dX));
            case PARAMETER_GRADIENT -> Answer.of(reply(transcript, gradients), quantity.parameter());
            default -> new Answer.Silence();
        });
    }

    private static Asked askLoss(ScriptBuilder script, Call loss, Question question) {
        Call value = script.value(loss, script.put(question.input()), script.put(question.other()));
        // Matrices of its own: a value that writes into its arguments has nothing to do with the gradient.
        Call gradient = script.gradient(loss, script.put(question.input()), script.put(question.other()));
        return new Asked(question, (transcript, quantity) -> switch (quantity.kind()) {
            case VALUE -> Answer.of(reply(transcript, value));
            case LOSS_GRADIENT -> Answer.of(reply(transcript, gradient));
            default -> new Answer.Silence();
        });
    }

    private static Optional<Reply> reply(Transcript transcript, Call call) {
        return transcript.reply(call.step());
    }
}
