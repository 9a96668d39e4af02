package org.gradus.engine.check.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.check.References;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.protocol.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An assignment that is data alone: cases expect outputs, and nobody but finite differences answers for the gradients. */
class WithoutReferenceTest {

    private static final int SEEDS = 20;
    private static final Assignment ASSIGNMENT = assignment();
    private static final List<CheckSuite> EXAMS = LongStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> new CheckSuite(ASSIGNMENT, References.standard(), seed))
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {"Tanh", "Ramp", "Scale", "LogCosh", "SquareRoot", "Surprise", "SoftTargets", "Margin", "Neuron"})
    void aRightOneEarnsEverythingWhateverTheSeed(String part) {
        for (CheckSuite suite : EXAMS) {
            assertThat(marks(suite, part, "Right"))
                    .isNotEmpty()
                    .allMatch(mark ->
                            mark.verdict() == Verdict.EARNED && mark.points().compareTo(mark.maxPoints()) == 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Tanh, NotSquared, dX",
        "Tanh, FromTheInput, dX",
        "Tanh, DerivativeForgotten, dX",
        "Tanh, ZeroGradient, dX",
        "Ramp, SlopeEverywhere, dX",
        "Ramp, Leaky, dX",
        "Scale, FirstSampleOnly, gradients.s",
        "Scale, FactorsForgotten, dX",
        "LogCosh, NotAveraged, gradient",
        "LogCosh, SignFlipped, gradient",
        "LogCosh, ZeroGradient, gradient",
        "SoftTargets, Rounded, gradient",
        "Margin, EdgeForgotten, gradient"
    })
    void aSlipInBackwardCostsItsFacetAlone(String part, String way, String facet) {
        for (CheckSuite suite : EXAMS) {
            assertThat(notEarned(suite, part, way)).containsExactly(facet);
        }
    }

    @Test
    void aSecondLookDoesNotForgiveAWrongGradient() {
        for (CheckSuite suite : EXAMS) {
            assertThat(notEarned(suite, "Neuron", "Leaky")).containsExactly("dX", "gradients.W");
        }
    }

    /** The scale of a tolerance without a reference is that of the cases: huge outputs do not hide that the gradient is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"RightOnTheCasesAlone", "NoisyElsewhere", "InfiniteElsewhere"})
    void hugeOutputsWhereNoCaseLooksDoNotEarnTheGradient(String way) {
        for (CheckSuite suite : EXAMS) {
            assertThat(notEarned(suite, "Tanh", way)).contains("dX").doesNotContain("forward");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZeroStub", "IdentityStub", "ConstantStub"})
    void aStubEarnsNeitherForwardNorConduct(String way) {
        for (CheckSuite suite : EXAMS) {
            assertThat(notEarned(suite, "Tanh", way)).contains("forward", "conduct");
        }
    }

    private static List<String> notEarned(CheckSuite suite, String part, String way) {
        return marks(suite, part, way).stream()
                .filter(mark -> mark.verdict() != Verdict.EARNED)
                .map(FacetMark::facet)
                .map(Facet::toString)
                .toList();
    }

    /** Of the facets that are worth something. */
    private static List<FacetMark> marks(CheckSuite suite, String part, String way) {
        String className = WithoutReferenceTest.class.getPackageName() + "." + part + "Ways$" + way;
        return Marked.of(ASSIGNMENT, suite, part, className).marks().stream()
                .filter(mark -> mark.maxPoints().signum() > 0)
                .toList();
    }

    private static Assignment assignment() {
        try {
            return AssignmentLoader.load(Path.of(
                    Objects.requireNonNull(WithoutReferenceTest.class.getResource("/assignments/without-reference"))
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
