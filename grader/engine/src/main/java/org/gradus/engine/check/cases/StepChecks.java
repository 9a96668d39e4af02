package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Family;
import org.gradus.reference.catalogue.Catalogue;

/** One experiment for every step of every case that is of a candidate's part, and one check for each expected value. */
public final class StepChecks {

    private final List<Prepared> cases;

    /**
     * A case and what flows through it.
     */
    private record Prepared(TestCase testCase, NetworkTruth truth) {}

    /**
     * Runs the references on every case.
     *
     * @throws org.gradus.engine.assignment.AssignmentException if a case cannot be run step by step
     */
    public StepChecks(Assignment assignment, Catalogue catalogue) {
        cases = assignment.cases().stream()
                .map(testCase -> new Prepared(testCase, NetworkTruth.of(testCase, catalogue)))
                .toList();
    }

    /** The experiments on a candidate, case by case and step by step. */
    public List<Experiment> on(Candidate candidate) {
        return cases.stream().flatMap(prepared -> steps(prepared, candidate)).toList();
    }

    private static Stream<Experiment> steps(Prepared prepared, Candidate candidate) {
        List<Experiment> steps = new ArrayList<>();
        List<CaseLayer> chain = prepared.testCase().chain();
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).part().equals(candidate.part())) {
                layer(prepared, i, candidate).ifPresent(steps::add);
            }
        }
        prepared.testCase()
                .loss()
                .filter(loss -> loss.part().equals(candidate.part()))
                .flatMap(loss -> nonEmpty(
                        new LossStep(candidate, loss, prepared.truth().prediction()),
                        prepared.testCase(),
                        ExpectedKey.LOSS))
                .ifPresent(steps::add);
        return steps.stream();
    }

    private static Optional<Experiment> layer(Prepared prepared, int index, Candidate candidate) {
        CaseLayer layer = prepared.testCase().chain().get(index);
        LayerStep step = new LayerStep(
                candidate,
                layer,
                prepared.truth().x().get(index),
                prepared.truth().dY().get(index));
        return nonEmpty(step, prepared.testCase(), layer.id());
    }

    private static Optional<Experiment> nonEmpty(ScriptedStep step, TestCase testCase, String id) {
        List<Observation> observations = testCase.expected().entrySet().stream()
                .filter(expected -> expected.getKey().step().equals(id))
                .map(expected -> new Observation(
                        check(testCase, expected.getKey(), step.candidate()),
                        step.judge(expected.getKey(), expected.getValue(), testCase.tolerance())))
                .toList();
        return observations.isEmpty() ? Optional.empty() : Optional.of(new Experiment(step.script(), observations));
    }

    private static CheckId check(TestCase testCase, ExpectedKey key, Candidate candidate) {
        return new CheckId(
                candidate.part().className(),
                Optional.of(testCase.countsUnder(key)),
                Family.CASE,
                testCase.id() + " " + key);
    }
}
