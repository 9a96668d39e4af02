package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Retrial;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Subject;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;

/**
 * The student's own layers and loss one after the other, on every case that has more than one step. It carries no marks: it shows
 * whether the parts work together, and every step has its marks already.
 */
public final class ChainChecks {

    /** What stands in place of a part for these checks. */
    public static final String CHAIN = "chain";

    private final List<Prepared> cases;

    /** A case, what flows through it when every step is right, and how well that is known. */
    private record Prepared(TestCase testCase, NetworkTruth truth, Doubt doubt) {

        static Prepared of(TestCase testCase, References references) {
            NetworkTruth truth = NetworkTruth.of(testCase, references);
            return new Prepared(testCase, truth, Doubt.ofChain(testCase, references, truth));
        }

        /** What a chain can be held against: what nobody knows to the digits that would be shown is not said. */
        Optional<MatrixData> known(ExpectedKey key) {
            return Optional.ofNullable(truth.values().get(key))
                    .map(ExpectedValue::entries)
                    .filter(value -> !doubt.hides(key, value));
        }

        Bound bound(ExpectedKey key) {
            return new CaseTolerance(testCase.tolerance(), doubt.of(key)).around(Bound.forOutputs());
        }
    }

    /** Of every case of an assignment. */
    public ChainChecks(Assignment assignment, References references) {
        this(assignment.cases(), references);
    }

    /** Of the given cases that have more than one step. */
    public ChainChecks(List<TestCase> cases, References references) {
        this.cases = cases.stream()
                .filter(testCase -> testCase.steps().size() > 1)
                .map(testCase -> Prepared.of(testCase, references))
                .toList();
    }

    /** Runs every chain whose parts all have a candidate; the others are not run. */
    public List<CheckResult> on(Map<String, Candidate> candidates, Subject subject) {
        return judged(candidates, subject).stream().map(Judged::result).toList();
    }

    /** The same, with the matrices that were held against each other. */
    public List<Judged> judged(Map<String, Candidate> candidates, Subject subject) {
        List<Judged> judged = new ArrayList<>();
        for (Prepared prepared : cases) {
            judged.add(missing(prepared.testCase(), candidates)
                    .map(part -> notRun(prepared.testCase(), "not run, because there is no " + part + " to run"))
                    .orElseGet(() -> played(experiment(prepared, candidates), candidates, subject)));
        }
        return judged;
    }

    private static Judged played(Experiment experiment, Map<String, Candidate> candidates, Subject subject) {
        List<Judged> judged = experiment.on(subject);
        boolean mayBeChance = candidates.values().stream().anyMatch(Candidate::startsThreads);
        return (mayBeChance ? Retrial.of(experiment, judged, subject) : judged).get(0);
    }

    private static Optional<String> missing(TestCase testCase, Map<String, Candidate> candidates) {
        return testCase.steps().stream()
                .map(step -> step.part().className())
                .filter(part -> !candidates.containsKey(part))
                .findFirst();
    }

    private static Judged notRun(TestCase testCase, String because) {
        return new Judged(check(testCase), Judgement.of(new Outcome.NotRun(because)));
    }

    private static CheckId check(TestCase testCase) {
        return new CheckId(CHAIN, Optional.empty(), Optional.empty(), new CheckSource.Chain(testCase.id()));
    }

    private static Experiment experiment(Prepared prepared, Map<String, Candidate> candidates) {
        Chain chain = new Chain(prepared, candidates);
        return new Experiment(chain.script.build(), List.of(new Observation(check(prepared.testCase()), chain::judge)));
    }

    /** The script of one chain, forward and, where the case goes back, backward. */
    private static final class Chain {

        private final ScriptBuilder script = new ScriptBuilder();
        private final List<Function<Answers, Judgement>> judges = new ArrayList<>();
        private final Prepared prepared;

        Chain(Prepared prepared, Map<String, Candidate> candidates) {
            this.prepared = prepared;
            TestCase testCase = prepared.testCase();
            List<Call> layers = new ArrayList<>();
            int activation = script.put(testCase.input());
            for (CaseStep layer : testCase.chain()) {
                Call object = object(candidates, layer);
                layers.add(object);
                Asked forward = Asked.call(script, Method.FORWARD, object, activation);
                activation = forward.call(Facet.FORWARD).slot();
                compare(forward, layer, Facet.FORWARD);
            }
            backward(testCase, layers, upstream(testCase, candidates, activation));
        }

        private Optional<Integer> upstream(TestCase testCase, Map<String, Candidate> candidates, int prediction) {
            if (testCase.loss().isEmpty()) {
                return testCase.upstream().map(script::put);
            }
            CaseStep loss = testCase.loss().get();
            Protocol protocol = loss.part().protocol();
            int target = script.put(testCase.target().orElseThrow());
            Asked asked = protocol.everything(script, object(candidates, loss), new Slots(prediction, target));
            loss.part().quantities().forEach(quantity -> compare(asked, loss, quantity));
            return protocol.inputGradient().map(gradient -> asked.call(gradient).slot());
        }

        private void backward(TestCase testCase, List<Call> layers, Optional<Integer> lastUpstream) {
            Optional<Integer> upstream = lastUpstream;
            for (int i = layers.size() - 1; i >= 0 && upstream.isPresent(); i--) {
                Asked backward = Asked.call(script, Method.BACKWARD, layers.get(i), upstream.get());
                compare(backward, testCase.chain().get(i), Facet.DX);
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
                    learnt.forEach(quantity -> compare(gradients, layer, quantity));
                }
            }
        }

        private Call object(Map<String, Candidate> candidates, CaseStep step) {
            Candidate candidate =
                    Optional.ofNullable(candidates.get(step.part().className())).orElseThrow();
            return Constructed.object(script, candidate, step.arguments());
        }

        private void compare(Asked asked, CaseStep step, Facet quantity) {
            ExpectedKey key = new ExpectedKey(step.id(), quantity);
            prepared.known(key)
                    .ifPresent(expected -> judges.add(
                            answers -> answers.of(asked, quantity, actual -> compare(step, key, expected, actual))));
        }

        private Judgement compare(CaseStep step, ExpectedKey key, MatrixData expected, MatrixData actual) {
            Bound bound = prepared.bound(key);
            Facet quantity = key.quantity();
            return Ties.isTied(step, quantity)
                    ? Ties.judge(
                            step,
                            quantity,
                            actual,
                            sum -> Comparison.numbers(Ties.sumOf(what(key)), expected.get(0, 0), sum, bound))
                    : Comparison.quantities(quantity, what(key), expected, actual, bound);
        }

        private static String what(ExpectedKey key) {
            String quantity = QuantityNames.name(key.quantity());
            return key.isOfTheEnd() ? quantity : quantity + " of " + key.step();
        }

        /** The first step at which the chain goes wrong. */
        Judgement judge(Answers answers) {
            return judges.stream()
                    .map(judge -> judge.apply(answers))
                    .filter(judgement -> !judgement.isPassed())
                    .findFirst()
                    .orElse(Judgement.passed());
        }
    }
}
