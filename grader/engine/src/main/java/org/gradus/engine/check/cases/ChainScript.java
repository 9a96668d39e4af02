package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.wire.Method;
import org.gradus.wire.Script;

/** The script of a student's own objects one after the other, forward and, where the case goes back, backward. */
final class ChainScript {

    private final ScriptBuilder script = new ScriptBuilder();
    private final Map<ExpectedKey, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Candidate> candidates;

    /** @param candidates one for each part of the case */
    ChainScript(TestCase testCase, Map<String, Candidate> candidates) {
        this.candidates = candidates;
        List<Call> layers = new ArrayList<>();
        int activation = script.put(testCase.input());
        for (CaseStep layer : testCase.chain()) {
            Call object = object(layer);
            layers.add(object);
            Asked forward = Asked.call(script, Method.FORWARD, object, activation);
            activation = forward.call(Facet.FORWARD).slot();
            put(layer, Facet.FORWARD, forward);
        }
        backward(testCase, layers, upstream(testCase, activation));
    }

    /** The first part of a case that nobody wrote. */
    static Optional<String> missing(TestCase testCase, Map<String, Candidate> candidates) {
        return testCase.steps().stream()
                .map(step -> step.part().className())
                .filter(part -> !candidates.containsKey(part))
                .findFirst();
    }

    Script script() {
        return script.build();
    }

    /** What was asked, by what it is about, in that order. */
    Map<ExpectedKey, Asked> asked() {
        return Collections.unmodifiableMap(asked);
    }

    private Optional<Integer> upstream(TestCase testCase, int prediction) {
        if (testCase.loss().isEmpty()) {
            return testCase.upstream().map(script::put);
        }
        CaseStep loss = testCase.loss().get();
        Protocol protocol = loss.part().protocol();
        int target = script.put(testCase.target().orElseThrow());
        Asked everything = protocol.everything(script, object(loss), new Slots(prediction, target));
        loss.part().quantities().forEach(quantity -> put(loss, quantity, everything));
        return protocol.inputGradient()
                .map(gradient -> everything.call(gradient).slot());
    }

    private void backward(TestCase testCase, List<Call> layers, Optional<Integer> lastUpstream) {
        Optional<Integer> upstream = lastUpstream;
        for (int i = layers.size() - 1; i >= 0 && upstream.isPresent(); i--) {
            Asked backward = Asked.call(script, Method.BACKWARD, layers.get(i), upstream.get());
            put(testCase.chain().get(i), Facet.DX, backward);
            upstream = Optional.of(backward.call(Facet.DX).slot());
        }
        if (lastUpstream.isPresent()) {
            gradients(testCase, layers);
        }
    }

    /** Once the whole network has gone back, as for a step of gradient descent. */
    private void gradients(TestCase testCase, List<Call> layers) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            CaseStep layer = testCase.chain().get(i);
            List<Facet> learnt = layer.part().parameterGradients();
            if (!learnt.isEmpty()) {
                Asked gradients = Asked.call(script, Method.GRADIENTS, layers.get(i));
                learnt.forEach(quantity -> put(layer, quantity, gradients));
            }
        }
    }

    private Call object(CaseStep step) {
        Candidate candidate =
                Optional.ofNullable(candidates.get(step.part().className())).orElseThrow();
        return Constructed.object(script, candidate, step.arguments());
    }

    private void put(CaseStep step, Facet quantity, Asked answeredBy) {
        asked.put(new ExpectedKey(step.id(), quantity), answeredBy);
    }
}
