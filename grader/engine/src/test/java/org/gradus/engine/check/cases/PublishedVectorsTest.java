package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.References;
import org.gradus.engine.docs.GeneratedPage;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that courses, frameworks and blogs have published, held against the references by what {@code gradus verify} does. */
class PublishedVectorsTest {

    /** Far more than {@code verify} lets pass where a case has no tolerance, and far less than a digit that is printed. */
    private static final double IN_FULL = 1e-10;

    private static final Verification VERIFICATION = new Verification(References.standard());
    private static final Assignment ASSIGNMENT = PublishedVector.assignment();
    private static final List<PublishedVector> VECTORS = PublishedVector.all();

    @Test
    void everyPublishedNumberIsReproducedAsFarAsItsDigitsGo() {
        assertThat(verify(ASSIGNMENT.cases()).findings())
                .hasSizeGreaterThan(100)
                .allMatch(
                        finding -> finding instanceof ValueFinding.Agrees || finding instanceof ValueFinding.Tolerated);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anEntryThatIsChangedByMoreThanItsDigitsIsFoundWhereItStands(String id) {
        TestCase testCase = new Published(ASSIGNMENT).testCase(id);
        for (ExpectedKey key : testCase.expected().keySet()) {
            List<Disagreement> found = verify(List.of(changed(testCase, key))).disagreements();

            assertThat(found).as(key.toString()).hasSize(1);
            assertThat(found.get(0).pointer()).startsWith(key.pointer());
        }
    }

    /** The entry that is off by the most. */
    @ParameterizedTest
    @CsvSource({
        "aiml-notes-output,                    7.7e-5, 0.1e-5",
        "cmu-cross-entropy-not-divided,        0.548,  0.001",
        "dlsys-batchnorm-backward-1,           3.9e-7, 0.1e-7",
        "dlsys-batchnorm-backward-affine-1,    1.54e-5, 0.1e-6",
        "dlsys-layernorm-backward-1,           7.2e-6, 0.1e-6",
        "keras-mean-squared-error-cut-off,     6.7e-5, 0.1e-5",
        "mazur-after-one-step,                 1.5e-7, 0.1e-7"
    })
    void aSlipIsOffByWhatThePageSays(String id, double off, double about) {
        assertThat(Published.furthest(new Published(ASSIGNMENT).testCase(id))).isCloseTo(off, within(about));
    }

    @Test
    void everySlipIsFound() {
        assertThat(verify(ASSIGNMENT.hiddenCases()).findings())
                .hasSizeGreaterThanOrEqualTo(ASSIGNMENT.hiddenCases().size())
                .allMatch(finding -> finding instanceof ValueFinding.Disagrees);
    }

    /** What is left of digits that cancel: wrong in the third digit, though the sums that it is left of have seven. */
    @ParameterizedTest
    @ValueSource(
            strings = {"dlsys-batchnorm-backward-1", "dlsys-batchnorm-backward-affine-1", "dlsys-layernorm-backward-1"})
    void whatIsRoundingOfSinglePrecisionIsOffInItsThirdDigit(String id) {
        TestCase noise = new Published(ASSIGNMENT).testCase(id);
        double largest =
                Published.expected(noise, ExpectedKey.parse("norm1.dX")).largest();

        assertThat(Published.furthest(noise) / largest).isBetween(0.5e-3, 5e-3);
    }

    /** The gradient that the course prints is that of the sum over four samples, its loss their mean. */
    @Test
    void theGradientThatIsNotDividedIsFourTimesTheRightOne() {
        Published published = new Published(ASSIGNMENT);
        ExpectedKey gradient = ExpectedKey.parse("loss.gradient");
        MatrixData printed = Published.expected(published.testCase("cmu-cross-entropy-not-divided"), gradient);
        MatrixData right = Published.right(published.testCase("cmu-softmax-cross-entropy"), gradient);

        for (int sample = 0; sample < right.columns(); sample++) {
            assertThat(printed.get(0, sample) / right.get(0, sample)).isCloseTo(4, within(1e-3));
        }
    }

    @Test
    void everyVectorIsACaseOrASlipOrLeftOutForAReason() {
        assertThat(VECTORS)
                .allMatch(vector -> !vector.isLeftOut() || vector.remark().isPresent());
        assertThat(VECTORS)
                .allMatch(vector -> vector.slips().isEmpty() || vector.remark().isPresent());
        assertThat(VECTORS.stream().flatMap(vector -> vector.cases().stream()))
                .containsExactlyInAnyOrderElementsOf(ids(ASSIGNMENT.cases()));
        assertThat(VECTORS.stream().flatMap(vector -> vector.slips().stream()))
                .containsExactlyInAnyOrderElementsOf(ids(ASSIGNMENT.hiddenCases()));
    }

    @Test
    void noVectorIsForgotten() {
        Map<String, Long> counted = VECTORS.stream()
                .collect(Collectors.groupingBy(PublishedVector::file, TreeMap::new, Collectors.counting()));

        assertThat(counted)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("backprop_trace.json", 5L),
                        Map.entry("cmu11785_hw1p1.json", 10L),
                        Map.entry("coursera_dlai.json", 5L),
                        Map.entry("cs231n_affine_relu_softmax_svm.json", 7L),
                        Map.entry("cs231n_attention.json", 4L),
                        Map.entry("cs231n_batchnorm_layernorm.json", 6L),
                        Map.entry("cs231n_conv_maxpool.json", 4L),
                        Map.entry("cs231n_optim.json", 3L),
                        Map.entry("cs231n_rnn_lstm.json", 6L),
                        Map.entry("dlsys_hw2_needle.json", 26L),
                        Map.entry("keras_losses.json", 2L),
                        Map.entry("mazur.json", 1L),
                        Map.entry("micrograd.json", 1L),
                        Map.entry("worked_pages.json", 4L))));
        assertThat(VECTORS.stream().map(vector -> vector.file() + vector.name()).distinct())
                .hasSameSizeAs(VECTORS);
    }

    @Test
    void everyCaseNamesWhereItsNumbersAreFrom() {
        assertThat(Stream.concat(ASSIGNMENT.cases().stream(), ASSIGNMENT.hiddenCases().stream()))
                .noneMatch(testCase -> testCase.source().document().equals("none"));
    }

    @Test
    void thePageListsEveryVector() {
        GeneratedPage.assertHolds("vectors.md", new PublishedVectorsPage(new Published(ASSIGNMENT)).tables());
    }

    static List<String> ids() {
        return ids(ASSIGNMENT.cases());
    }

    private static Verified verify(List<TestCase> cases) {
        return VERIFICATION.of(Assignments.of(ASSIGNMENT.parts(), cases));
    }

    private static List<String> ids(List<TestCase> cases) {
        return cases.stream().map(TestCase::id).toList();
    }

    /** With the last entry of one value off by four times what the case allows. */
    private static TestCase changed(TestCase testCase, ExpectedKey key) {
        SortedMap<ExpectedKey, ExpectedValue> expected = new TreeMap<>(testCase.expected());
        expected.computeIfPresent(key, (same, value) -> changed(value, 4 * allowed(testCase, value)));
        return new TestCase(
                testCase.id(),
                testCase.file(),
                testCase.title(),
                testCase.source(),
                testCase.facet(),
                testCase.tolerance(),
                testCase.chain(),
                testCase.loss(),
                testCase.optimizer(),
                testCase.input(),
                testCase.upstream(),
                testCase.target(),
                testCase.gradients(),
                expected);
    }

    private static double allowed(TestCase testCase, ExpectedValue value) {
        double inFull = IN_FULL * Math.max(1, value.entries().largest());
        return Math.max(
                inFull,
                testCase.tolerance()
                        .map(own -> own.around(value.entries().largest()))
                        .orElse(0.0));
    }

    private static ExpectedValue changed(ExpectedValue value, double by) {
        if (value instanceof ExpectedNumber number) {
            return new ExpectedNumber(number.value() + by);
        }
        MatrixData entries = value.entries();
        double[] values = new double[entries.rows() * entries.columns()];
        for (int k = 0; k < values.length; k++) {
            values[k] = entries.get(k / entries.columns(), k % entries.columns());
        }
        values[values.length - 1] += by;
        return new ExpectedMatrix(new MatrixData(entries.rows(), entries.columns(), values));
    }
}
