package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.CaseLoss;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Facet;
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
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Subject;
import org.gradus.reference.catalogue.Catalogue;

/**
 * The student's own layers and loss one after the other, on every case that has more than one step. It carries no marks: it shows
 * whether the parts work together, and every step has its marks already.
 */
public final class ChainChecks {

    /** What stands in place of a part for these checks. */
    public static final String CHAIN = "chain";

    private final List<TestCase> cases;
    private final Catalogue catalogue;

    /** Of every case of an assignment. */
    public ChainChecks(Assignment assignment, Catalogue catalogue) {
        this(assignment.cases(), catalogue);
    }

    /** Of the given cases that have more than one step. */
    public ChainChecks(List<TestCase> cases, Catalogue catalogue) {
        this.cases = cases.stream()
                .filter(testCase ->
                        testCase.chain().size() + testCase.loss().stream().count() > 1)
                .toList();
        this.catalogue = catalogue;
    }

    /** Runs every chain whose parts all have a candidate; the others are not run. */
    public List<CheckResult> on(Map<String, Candidate> candidates, Subject subject) {
        return judged(candidates, subject).stream().map(Judged::result).toList();
    }

    /** The same, with the matrices that were held against each other. */
    public List<Judged> judged(Map<String, Candidate> candidates, Subject subject) {
        List<Judged> judged = new ArrayList<>();
        for (TestCase testCase : cases) {
            judged.add(missing(testCase, candidates)
                    .map(part -> notRun(testCase, "not run, because there is no " + part + " to run"))
                    .orElseGet(
                            () -> experiment(testCase, candidates).on(subject).get(0)));
        }
        return judged;
    }

    private static Optional<String> missing(TestCase testCase, Map<String, Candidate> candidates) {
        return Stream.concat(
                        testCase.chain().stream().map(layer -> layer.part().className()),
                        testCase.loss().stream().map(loss -> loss.part().className()))
                .filter(part -> !candidates.containsKey(part))
                .findFirst();
    }

    private static Judged notRun(TestCase testCase, String because) {
        return new Judged(check(testCase), Judgement.of(new Outcome.NotRun(because)));
    }

    private static CheckId check(TestCase testCase) {
        return new CheckId(CHAIN, Optional.empty(), Optional.empty(), Family.CHAIN, testCase.id());
    }

    private Experiment experiment(TestCase testCase, Map<String, Candidate> candidates) {
        Chain chain = new Chain(testCase, candidates, NetworkTruth.of(testCase, catalogue));
        return new Experiment(chain.script.build(), List.of(new Observation(check(testCase), chain::judge)));
    }

    /** The script of one chain, forward and, where the case goes back, backward. */
    private static final class Chain {

        private final ScriptBuilder script = new ScriptBuilder();
        private final List<Function<Answers, Judgement>> judges = new ArrayList<>();
        private final NetworkTruth truth;

        Chain(TestCase testCase, Map<String, Candidate> candidates, NetworkTruth truth) {
            this.truth = truth;
            List<Call> layers = new ArrayList<>();
            int activation = script.put(testCase.input());
            for (CaseLayer layer : testCase.chain()) {
                Candidate candidate = candidate(candidates, layer.part().className());
                layers.add(Constructed.in(script, candidate, layer.arguments()).object());
                Call y = script.forward(layers.get(layers.size() - 1), activation);
                activation = y.slot();
                compare(y, new ExpectedKey(layer.id(), Facet.FORWARD));
            }
            backward(testCase, layers, upstream(testCase, candidates, activation));
        }

        private Optional<Integer> upstream(TestCase testCase, Map<String, Candidate> candidates, int prediction) {
            if (testCase.loss().isEmpty()) {
                return testCase.upstream().map(script::put);
            }
            CaseLoss loss = testCase.loss().get();
            Call object = Constructed.in(
                            script, candidate(candidates, loss.part().className()), loss.arguments())
                    .object();
            int target = script.put(loss.target());
            Call value = script.value(object, prediction, target);
            compareNumber(value, new ExpectedKey(ExpectedKey.LOSS, Facet.VALUE));
            Call gradient = script.gradient(object, prediction, target);
            compare(gradient, new ExpectedKey(ExpectedKey.LOSS, Facet.GRADIENT));
            return Optional.of(gradient.slot());
        }

        private void backward(TestCase testCase, List<Call> layers, Optional<Integer> lastUpstream) {
            Optional<Integer> upstream = lastUpstream;
            for (int i = layers.size() - 1; i >= 0 && upstream.isPresent(); i--) {
                Call dX = script.backward(layers.get(i), upstream.get());
                compare(dX, new ExpectedKey(testCase.chain().get(i).id(), Facet.DX));
                upstream = Optional.of(dX.slot());
            }
            if (lastUpstream.isPresent()) {
                gradients(testCase, layers);
            }
        }

        /** Once the whole network has gone back, as for a step of gradient descent. */
        private void gradients(TestCase testCase, List<Call> layers) {
            for (int i = layers.size() - 1; i >= 0; i--) {
                CaseLayer layer = testCase.chain().get(i);
                if (!layer.part().matrices().isEmpty()) {
                    Call gradients = script.gradients(layers.get(i));
                    layer.part().matrices().forEach(parameter -> compare(gradients, layer, parameter.name()));
                }
            }
        }

        private void compare(Call gradients, CaseLayer layer, String parameter) {
            ExpectedKey key = new ExpectedKey(layer.id(), Facet.gradients(parameter));
            ExpectedValue expected = truth.values().get(key);
            if (expected instanceof ExpectedMatrix matrix) {
                judges.add(answers -> answers.named(
                        gradients,
                        parameter,
                        actual -> Comparison.matrices(what(key), matrix.value(), actual, Bound.forOutputs())));
            } else if (expected instanceof ExpectedNumber sum) {
                judges.add(answers -> answers.named(
                        gradients,
                        parameter,
                        actual ->
                                Ties.judge(layer, key.quantity(), what(key), sum.value(), actual, Bound.forOutputs())));
            }
        }

        private void compare(Call call, ExpectedKey key) {
            if (truth.values().get(key) instanceof ExpectedMatrix expected) {
                judges.add(answers -> answers.matrix(
                        call, actual -> Comparison.matrices(what(key), expected.value(), actual, Bound.forOutputs())));
            }
        }

        private void compareNumber(Call call, ExpectedKey key) {
            if (truth.values().get(key) instanceof ExpectedNumber expected) {
                judges.add(answers -> answers.scalar(
                        call, actual -> Comparison.scalars(what(key), expected.value(), actual, Bound.forOutputs())));
            }
        }

        private static String what(ExpectedKey key) {
            String quantity = Quantities.name(key.quantity());
            return key.isLoss() ? quantity : quantity + " of " + key.step();
        }

        private static Candidate candidate(Map<String, Candidate> candidates, String part) {
            return Optional.ofNullable(candidates.get(part)).orElseThrow();
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
