package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.Procedure;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Family;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.reference.catalogue.Leeway;
import org.gradus.reference.catalogue.LossKind;

/** One procedure for every step of every case that is of a candidate's part, and one check for each expected value. */
public final class StepChecks {

    private final List<Prepared> cases;

    /**
     * A case, what flows through it, and how far its expected values are from the answers to its steps for want of digits.
     *
     * @param leeway of its loss, which there is not where the case is about stability
     */
    private record Prepared(
            TestCase testCase, NetworkTruth truth, SortedMap<ExpectedKey, Double> lostDigits, Optional<Leeway> leeway) {

        static Prepared of(TestCase testCase, Catalogue catalogue) {
            NetworkTruth truth = NetworkTruth.of(testCase, catalogue);
            Optional<Leeway> leeway = testCase.loss()
                    .filter(loss -> !testCase.facet().equals(Optional.of(Facet.STABILITY)))
                    .flatMap(loss -> loss.part().reference())
                    .flatMap(catalogue::loss)
                    .flatMap(LossKind::leeway);
            return new Prepared(testCase, truth, LostDigits.of(testCase, catalogue, truth), leeway);
        }

        CaseTolerance tolerance(ExpectedKey key) {
            return new CaseTolerance(testCase.tolerance(), lostDigits.getOrDefault(key, 0.0));
        }
    }

    /** Of every case of an assignment. */
    public StepChecks(Assignment assignment, Catalogue catalogue) {
        this(assignment.cases(), catalogue);
    }

    /**
     * Runs the references on every case.
     *
     * @throws org.gradus.engine.assignment.AssignmentException if a case cannot be run step by step
     */
    public StepChecks(List<TestCase> testCases, Catalogue catalogue) {
        cases = testCases.stream()
                .map(testCase -> Prepared.of(testCase, catalogue))
                .toList();
    }

    /** The procedures for a candidate, case by case and step by step. */
    public List<Procedure> on(Candidate candidate) {
        return cases.stream().flatMap(prepared -> steps(prepared, candidate)).toList();
    }

    private static Stream<Procedure> steps(Prepared prepared, Candidate candidate) {
        List<Procedure> steps = new ArrayList<>();
        TestCase testCase = prepared.testCase();
        for (int i = 0; i < testCase.chain().size(); i++) {
            CaseLayer layer = testCase.chain().get(i);
            if (layer.part().equals(candidate.part()) && isAsked(testCase, layer.id())) {
                steps.add(layer(prepared, i, candidate));
            }
        }
        testCase.loss()
                .filter(loss -> loss.part().equals(candidate.part()) && isAsked(testCase, ExpectedKey.LOSS))
                .ifPresent(loss -> steps.add(script -> observations(
                        new LossStep(script, candidate, loss, prepared.truth().prediction(), prepared.leeway()),
                        prepared,
                        ExpectedKey.LOSS)));
        return steps.stream();
    }

    private static Procedure layer(Prepared prepared, int index, Candidate candidate) {
        CaseLayer layer = prepared.testCase().chain().get(index);
        NetworkTruth truth = prepared.truth();
        return script -> observations(
                new LayerStep(
                        script,
                        candidate,
                        layer,
                        truth.x().get(index),
                        truth.dY().get(index)),
                prepared,
                layer.id());
    }

    private static boolean isAsked(TestCase testCase, String id) {
        return testCase.expected().keySet().stream().anyMatch(key -> key.step().equals(id));
    }

    private static List<Observation> observations(ScriptedStep step, Prepared prepared, String id) {
        TestCase testCase = prepared.testCase();
        return testCase.expected().entrySet().stream()
                .filter(expected -> expected.getKey().step().equals(id))
                .map(expected -> new Observation(
                        check(testCase, expected.getKey(), step.candidate()),
                        step.judge(expected.getKey(), expected.getValue(), prepared.tolerance(expected.getKey()))))
                .toList();
    }

    private static CheckId check(TestCase testCase, ExpectedKey key, Candidate candidate) {
        return new CheckId(
                candidate.part().className(),
                Optional.of(testCase.countsUnder(key)),
                Optional.of(key.quantity()),
                Family.CASE,
                testCase.id() + " " + key);
    }
}
