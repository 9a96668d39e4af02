package org.gradus.engine.check.cases;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.NamedArguments;
import org.gradus.engine.check.References;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Script;

/**
 * What came of going through a network once, forward and backward.
 *
 * @param failure why there are no numbers to go on with, if so
 */
record ChainPass(TestCase network, Optional<Outcome> failure, SortedMap<ExpectedKey, MatrixData> values) {

    /** By the references; every step has to have one. */
    static ChainPass right(TestCase network, References references) {
        SortedMap<ExpectedKey, MatrixData> values = new TreeMap<>();
        NetworkTruth.of(network, references).values().forEach((key, value) -> values.put(key, value.entries()));
        return new ChainPass(network, Optional.empty(), values);
    }

    /** By a student's objects. */
    static ChainPass by(Map<String, Candidate> candidates, Function<Script, Transcript> played, TestCase network) {
        ChainScript chain = new ChainScript(network, candidates);
        Script script = chain.script();
        Answers answers = new Answers(script, played.apply(script));
        SortedMap<ExpectedKey, MatrixData> values = new TreeMap<>();
        Optional<Outcome> failure = chain.asked().entrySet().stream()
                .map(asked -> answers.of(asked.getValue(), asked.getKey().quantity(), actual -> {
                            values.put(asked.getKey(), actual);
                            return shape(network, asked.getKey(), actual);
                        })
                        .outcome())
                .filter(outcome -> !(outcome instanceof Outcome.Passed))
                .findFirst();
        return new ChainPass(network, failure, values);
    }

    /** Of what is gone on with: the prediction, and the gradients of parameters. */
    private static Judgement shape(TestCase network, ExpectedKey key, MatrixData actual) {
        Optional<MatrixData> expected = key.quantity().kind() == Facet.Kind.PARAMETER_GRADIENT
                ? Optional.of(NamedArguments.matrix(
                        network.step(key).argument(key.quantity().parameter())))
                : network.target().filter(target -> key.equals(prediction(network)));
        return expected.map(right -> Comparison.shape(ChainChecks.what(key), right, actual))
                .orElse(Judgement.passed());
    }

    private static ExpectedKey prediction(TestCase network) {
        CaseStep last = network.chain().get(network.chain().size() - 1);
        return new ExpectedKey(last.id(), Facet.FORWARD);
    }

    /** What the last layer returned. */
    MatrixData prediction() {
        return value(prediction(network));
    }

    /** What was answered about a quantity, where nothing failed. */
    MatrixData value(ExpectedKey key) {
        return Optional.ofNullable(values.get(key)).orElseThrow();
    }
}
