package org.gradus.engine.check.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.reference.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongLayersTest {

    private static final String ZOO = "org.gradus.engine.zoo.wrong.";
    private static final Assignment ASSIGNMENT = Assignments.basics();
    private static final Exam EXAM = new Exam(ASSIGNMENT, Catalogue.standard(), ASSIGNMENT.seed());

    /** Wrong layers and losses, the checks that catch them ("facet: check"), and all facets that they lose. */
    private static final String ANIMALS = """
            Dense        | DenseForward$ForwardOff                               | forward: equals reference, forward: 000-network dense1.y | forward stability conduct
            Dense        | DenseForward$ForwardWithARowTooMany                   | forward: shape | forward stability conduct
            Dense        | DenseInputGradient$InputGradientOff                   | dX: equals reference, dX: 000-network dense1.dX | dX
            Dense        | DenseInputGradient$InputGradientTransposed            | dX: shape | dX
            Dense        | DenseWeightGradient$WeightGradientOff                 | gradients.W: equals reference, gradients.W: 000-network dense1.gradients.W | gradients.W
            Dense        | DenseWeightGradient$WeightGradientTransposed          | gradients.W: shape | gradients.W
            Dense        | DenseBiasGradient$BiasGradientAveraged                | gradients.b: equals reference, gradients.b: 004-dense-batch dense1.gradients.b | gradients.b
            Dense        | DenseBiasGradient$BiasGradientNotSummed               | gradients.b: shape | gradients.b
            Dense        | DenseExtremes$AfraidOfLargeInputs                     | stability: shape forward, stability: extreme inputs forward, stability: shape dX, stability: extreme inputs dX, stability: shape gradients.W, stability: extreme inputs gradients.W, stability: shape gradients.b, stability: extreme inputs gradients.b | stability
            Dense        | DenseArguments$WritesIntoX                            | conduct: arguments unchanged: x | conduct
            Dense        | DenseArguments$WritesIntoUpstream                     | conduct: arguments unchanged: dY | conduct
            Dense        | DenseArguments$WritesIntoParameters                   | conduct: arguments unchanged: W, conduct: arguments unchanged: b | conduct
            Dense        | DenseMemory$ReusesItsResults                          | conduct: results stay: y, conduct: results stay: dX | conduct
            Dense        | DenseMemory$Ages                                      | conduct: forward again, conduct: backward twice: dX, conduct: forward and backward again: dX | conduct
            Dense        | DenseMemory$AddsItsGradientsUp                        | conduct: backward twice: gradients.W, conduct: backward twice: gradients.b, conduct: forward and backward again: gradients.W, conduct: forward and backward again: gradients.b | conduct
            Dense        | DenseStatics$SharesItsGradients                       | conduct: two layers in turn: gradients.W, conduct: two layers in turn: gradients.b | conduct
            Dense        | DenseStatics$SharesItsWeights                         | conduct: two layers in turn: dX | conduct
            ReLU         | ReluBackward$SlopeOneAtZero                           | dX: relu-kink relu1.dX | dX
            Sigmoid      | SigmoidExtremes$Overflows                             | stability: extreme inputs forward, stability: extreme inputs dX | stability
            Sigmoid      | SigmoidConduct$SharesItsActivation                    | conduct: two layers in turn: dX | conduct
            SquaredError | SquaredErrorValue$ValueOff                            | value: equals reference, value: 000-network loss.value | value stability conduct
            SquaredError | SquaredErrorGradient$GradientOff                      | gradient: equals reference, gradient: 000-network loss.gradient | gradient
            SquaredError | SquaredErrorGradient$GradientTransposed               | gradient: shape | gradient
            SquaredError | SquaredErrorConduct$WritesIntoPredictionForGradient   | conduct: arguments unchanged: prediction | conduct
            SquaredError | SquaredErrorConduct$WritesIntoPredictionForValue      | conduct: arguments unchanged: prediction | conduct
            SquaredError | SquaredErrorConduct$WritesIntoTarget                  | conduct: arguments unchanged: target | conduct
            SquaredError | SquaredErrorConduct$ReusesItsResult                   | conduct: results stay: gradient | conduct
            SquaredError | SquaredErrorConduct$Ages                              | conduct: asked again: value, conduct: asked again: gradient | conduct
            SquaredError | SquaredErrorExtremes$AfraidOfLargePredictions         | stability: extreme inputs value, stability: shape gradient, stability: extreme inputs gradient | stability
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ANIMALS)
    void theNamedChecksCatchItAndOnlyTheNamedFacetsAreLost(String part, String animal, String checks, String facets) {
        List<CheckResult> results = sit(part, animal);

        assertThat(failed(results)).contains(checks.split(", "));
        assertThat(lost(part, results)).containsExactly(facets.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dense", "SquaredError"})
    void everyPropertyHasAnAnimalThatItCatches(String part) {
        Set<String> caught = animals()
                .filter(row -> row[0].equals(part))
                .flatMap(row -> Stream.of(row[2].split(", ")))
                .collect(Collectors.toSet());
        Set<String> all = EXAM.without(part(part), new Outcome.Failed("")).stream()
                .map(CheckResult::check)
                .filter(check -> check.family() == Family.PROPERTY)
                .map(WrongLayersTest::named)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).hasSizeGreaterThan(8).isSubsetOf(caught);
    }

    @ParameterizedTest
    @CsvSource({
        "Dense, DenseThroughout$WithoutConstructor, 'has no constructor (SimpleMatrix, SimpleMatrix); it has WithoutConstructor(int, int)'",
        "SquaredError, SquaredErrorThroughout$WithoutConstructor, 'has no constructor (double, boolean); it has WithoutConstructor()'",
        "Dense, SquaredErrorValue$ValueOff, does not implement org.gradus.layer.Layer",
        "Dense, Stubs$LayerStub, is abstract and cannot be constructed",
        "Dense, NoSuchAnimal, cannot be loaded"
    })
    void whatCannotBeConstructedSaysWhyAndNothingElseIsRun(String part, String animal, String message) {
        List<CheckResult> results = sit(part, animal);

        assertThat(results.get(0).check().family()).isEqualTo(Family.STRUCTURE);
        assertThat(results.get(0).outcome().message()).contains(message);
        assertThat(results.subList(1, results.size())).allMatch(result -> result.outcome() instanceof Outcome.NotRun);
        assertThat(mark(part, results).points(part)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zero", "Identity", "Constant", "Echo"})
    void stubsEarnNothingAtAll(String stub) {
        for (Part part : ASSIGNMENT.parts()) {
            String kind = part.output().isPresent() ? "Layer" : "Loss";
            List<CheckResult> results = sit(part.className(), "Stubs$" + stub + kind);

            assertThat(mark(part.className(), results).points(part.className()))
                    .as(part.className())
                    .isEqualByComparingTo("0");
        }
    }

    @Test
    void layersThatShareTheirWeightsDoNotWorkAsAChain() {
        Map<String, Candidate> right = candidates("org.gradus.reference.Dense");
        Map<String, Candidate> wrong = candidates(ZOO + "DenseStatics$SharesItsWeights");

        assertThat(EXAM.chains().on(right, new InProcessSubject()))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(result -> result.outcome() instanceof Outcome.Passed);
        assertThat(EXAM.chains().on(wrong, new InProcessSubject()))
                .filteredOn(result -> result.check().name().equals("000-network"))
                .extracting(result -> result.outcome().word())
                .containsExactly("threw");
    }

    @Test
    void aChainWithAPartThatIsMissingIsNotRun() {
        Map<String, Candidate> without = candidates("org.gradus.reference.Dense");
        without.remove("Sigmoid");

        assertThat(EXAM.chains().on(without, new InProcessSubject()))
                .filteredOn(result -> result.check().name().equals("000-network"))
                .extracting(CheckResult::outcome)
                .containsExactly(new Outcome.NotRun("not run, because there is no Sigmoid to run"));
    }

    private static Map<String, Candidate> candidates(String dense) {
        Map<String, Candidate> candidates = new TreeMap<>();
        for (Part part : ASSIGNMENT.parts()) {
            candidates.put(part.className(), new Candidate(part, "org.gradus.reference." + part.className()));
        }
        candidates.put("Dense", new Candidate(part("Dense"), dense));
        return candidates;
    }

    private static Stream<String[]> animals() {
        return ANIMALS.lines()
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new));
    }

    private static List<CheckResult> sit(String part, String animal) {
        return EXAM.of(new Candidate(part(part), ZOO + animal), new InProcessSubject())
                .results();
    }

    private static Part part(String className) {
        return ASSIGNMENT.part(className).orElseThrow();
    }

    private static List<String> failed(List<CheckResult> results) {
        return results.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.Passed))
                .map(result -> named(result.check()))
                .toList();
    }

    private static String named(CheckId check) {
        return check.facet().map(facet -> facet + ": ").orElse("") + check.name();
    }

    private static List<String> lost(String part, List<CheckResult> results) {
        return mark(part, results).facets().stream()
                .filter(mark -> mark.part().equals(part) && mark.verdict() != Verdict.EARNED)
                .map(FacetMark::facet)
                .map(Object::toString)
                .toList();
    }

    private static SubmissionMarks mark(String part, List<CheckResult> results) {
        assertThat(results).allMatch(result -> result.check().part().equals(part));
        return new Marking(ASSIGNMENT).of(SubmissionRecord.graded(List.of(), results));
    }
}
