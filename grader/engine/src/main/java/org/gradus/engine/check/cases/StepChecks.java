package org.gradus.engine.check.cases;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Excerpt;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckSource;
import org.gradus.wire.MatrixData;

/** One procedure for every step of every case that is of a candidate's part, and one check for each expected value. */
public final class StepChecks {

    private final List<Prepared> cases;

    /** A case, what flows through it, and how far its expected values are from the answers to its steps for want of digits. */
    private record Prepared(
            TestCase testCase, NetworkTruth truth, SortedMap<ExpectedKey, Double> lostDigits, References references) {

        static Prepared of(TestCase testCase, References references) {
            NetworkTruth truth = NetworkTruth.of(testCase, references);
            return new Prepared(testCase, truth, LostDigits.of(testCase, references, truth), references);
        }

        CaseTolerance tolerance(ExpectedKey key) {
            return new CaseTolerance(testCase.tolerance(), lostDigits.getOrDefault(key, 0.0));
        }

        /** The usual bound, with the leeway of right classes; there is none where the case is about stability. */
        Bound bound(CaseStep step, Facet quantity) {
            Optional<MatrixData> leeway = testCase.facet().equals(Optional.of(Facet.STABILITY))
                    ? Optional.empty()
                    : Truth.about(step.part(), references)
                            .flatMap(known -> known.reference().leeway(quantity, truth.question(step)));
            return truth.bound(step, quantity).with(leeway);
        }
    }

    /** Of every case of an assignment. */
    public StepChecks(Assignment assignment, References references) {
        this(assignment.cases(), references);
    }

    /**
     * Runs the references on every case.
     *
     * @throws org.gradus.engine.assignment.AssignmentException if a case cannot be run step by step
     */
    public StepChecks(List<TestCase> testCases, References references) {
        cases = testCases.stream()
                .map(testCase -> Prepared.of(testCase, references))
                .toList();
    }

    /** The procedures for a candidate, case by case and step by step. */
    public List<CheckScript> on(Candidate candidate) {
        return cases.stream().flatMap(prepared -> steps(prepared, candidate)).toList();
    }

    private static Stream<CheckScript> steps(Prepared prepared, Candidate candidate) {
        TestCase testCase = prepared.testCase();
        return testCase.steps().stream()
                .filter(step -> step.part().equals(candidate.part()) && isAsked(testCase, step.id()))
                .map(step -> script -> observations(script, prepared, step, candidate));
    }

    private static boolean isAsked(TestCase testCase, String id) {
        return testCase.expected().keySet().stream().anyMatch(key -> key.step().equals(id));
    }

    private static List<Observation> observations(
            ScriptBuilder script, Prepared prepared, CaseStep step, Candidate candidate) {
        Asked asked = ask(script, candidate, step, prepared.truth().question(step));
        TestCase testCase = prepared.testCase();
        return testCase.expected().entrySet().stream()
                .filter(expected -> expected.getKey().step().equals(step.id()))
                .flatMap(expected -> excerpts(prepared, step, expected.getKey())
                        .map(excerpt -> new Observation(
                                check(testCase, expected.getKey(), excerpt, candidate),
                                judge(asked, prepared, step, expected.getKey(), excerpt, expected.getValue()))))
                .toList();
    }

    /** A case with a facet of its own is about all of a quantity. */
    private static Stream<Excerpt> excerpts(Prepared prepared, CaseStep step, ExpectedKey key) {
        return prepared.testCase().facet().isPresent()
                ? Stream.of(Excerpt.whole(key.quantity()))
                : Excerpt.of(
                        step.part(),
                        key.quantity(),
                        step.arguments(),
                        prepared.truth().question(step).input())
                        .stream();
    }

    /** Everything, or the main quantity alone where the case goes forward only. */
    private static Asked ask(ScriptBuilder script, Candidate candidate, CaseStep step, Question question) {
        Protocol protocol = step.part().protocol();
        Call object = Constructed.object(script, candidate, step.arguments());
        return question.hasCompanion()
                ? protocol.apart(script, object, question)
                : protocol.main(script, object, Slots.of(script, question));
    }

    private static Function<Answers, Judgement> judge(
            Asked asked, Prepared prepared, CaseStep step, ExpectedKey key, Excerpt excerpt, ExpectedValue expected) {
        Facet quantity = key.quantity();
        Bound bound = prepared.bound(step, quantity);
        CaseTolerance tolerance = prepared.tolerance(key);
        Function<MatrixData, Judgement> compare = Ties.isTied(step, quantity)
                ? actual -> Ties.judge(
                        step,
                        quantity,
                        actual,
                        sum -> tolerance.compare(
                                Ties.sumOf(QuantityNames.name(quantity)),
                                expected.entries().get(0, 0),
                                sum,
                                bound))
                : actual -> excerpt.compare(expected.entries(), actual, bound, tolerance::compare);
        return answers -> answers.of(asked, quantity, compare);
    }

    private static CheckId check(TestCase testCase, ExpectedKey key, Excerpt excerpt, Candidate candidate) {
        return new CheckId(
                candidate.part().className(),
                Optional.of(testCase.countsUnder(excerpt.facet())),
                Optional.of(excerpt.facet()),
                new CheckSource.Case(testCase.id(), key.step()));
    }
}
