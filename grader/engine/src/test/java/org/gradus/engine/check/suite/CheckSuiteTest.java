package org.gradus.engine.check.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ConstructorParameter.Gradient;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.reference.catalogue.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckSuiteTest {

    private static final Assignment ASSIGNMENT = Assignments.basics();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());

    @ParameterizedTest
    @MethodSource("parts")
    void theReferencePassesEveryCheck(Part part) {
        List<CheckResult> results = sit(part, "org.gradus.reference." + part.className());

        assertThat(results)
                .filteredOn(result -> !(result.outcome() instanceof Outcome.Passed))
                .isEmpty();
    }

    @Test
    void aReferenceThatThereIsNotIsRefused() {
        Part part = Assignments.layer("Mine", Optional.of("Convolution"), List.of(), Map.of("forward", "1"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> new CheckSuite(Assignments.of(part), References.standard(), 1))
                .withMessage("assignment.json#/parts/0/reference: there is no reference called 'Convolution'."
                        + " Use one of: "
                        + String.join(", ", Catalogue.standard().layerNames()) + ", or leave reference out.");
    }

    @Test
    void aLossIsNoReferenceForALayer() {
        Part part = Assignments.layer("Mine", Optional.of("CrossEntropy"), List.of(), Map.of("forward", "1"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> new CheckSuite(Assignments.of(part), References.standard(), 1))
                .withMessageContaining("there is no reference called 'CrossEntropy'");
    }

    @Test
    void aConstantThatIsNotDeclaredAsTheReferenceHasItIsRefused() {
        Shape column = new Shape(new Dimension.Named("n"), new Dimension.Fixed(1));
        Part part = Assignments.layer(
                "Mine",
                Optional.of("BatchNormEvaluation"),
                List.of(new MatrixParameter("mean", column, Gradient.NOT_ASKED, Entries.ANY)),
                Map.of("forward", "1"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> new CheckSuite(Assignments.of(part), References.standard(), 1))
                .withMessage(
                        "assignment.json#/parts/0/constructor: the matrices without a gradient are mean (any), but those"
                                + " of the reference BatchNormEvaluation are mean (any), variance (positive)."
                                + " Say so beside each: \"gradient\": false, and \"entries\" where they are not any.");
    }

    @Test
    void aFacetThatCarriesMarksAndThatNoCheckSpeaksOfIsRefused() {
        Part bare = Assignments.layer("Bare", Map.of("forward", "1", "dX", "0", "stability", "2"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> new CheckSuite(Assignments.of(bare), References.standard(), 1))
                .withMessage("""
                        assignment.json#/parts/0/points/forward: the facet carries marks, but no check covers it. \
                        Add a case for it, or give it 0 points.
                        assignment.json#/parts/0/points/stability: the facet carries marks, but no check covers it. \
                        Add a case for it, or give it 0 points.""");
    }

    @Test
    void aPartWithoutAClassHasAResultForEveryCheck() {
        Part dense = ASSIGNMENT.part("Dense").orElseThrow();
        List<CheckResult> without = SUITE.without(dense, Records.wrong("y"));

        assertThat(without.get(0).outcome()).isEqualTo(Records.wrong("y"));
        assertThat(without.subList(1, without.size()))
                .extracting(CheckResult::outcome)
                .containsOnly(new Outcome.NotRun("not run, because y is 3 but should be 4"));
        assertThat(without)
                .extracting(CheckResult::check)
                .isEqualTo(sit(dense, "org.gradus.reference.Dense").stream()
                        .map(CheckResult::check)
                        .toList());
    }

    @Test
    void checksHaveNamesOfTheirOwn() {
        for (Part part : ASSIGNMENT.parts()) {
            assertThat(SUITE.without(part, Records.wrong("")))
                    .extracting(CheckResult::check)
                    .doesNotHaveDuplicates();
        }
    }

    static List<Part> parts() {
        return ASSIGNMENT.parts();
    }

    private static List<CheckResult> sit(Part part, String className) {
        return SUITE.of(new Candidate(part, className), new InProcessSubject()).results();
    }
}
