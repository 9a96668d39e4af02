package org.gradus.engine.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Digits;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkingTest {

    private static final Part DENSE = Assignments.layer(
            "Dense",
            Map.of(
                    "forward",
                    "8",
                    "dX",
                    "6",
                    "gradients.W",
                    "6",
                    "gradients.b",
                    "4",
                    "stability",
                    "2",
                    "conduct",
                    "4"));
    private static final Part LOSS =
            Assignments.loss("Loss", Map.of("value", "5", "gradient", "5", "stability", "1", "conduct", "1"));
    private static final Outcome WRONG = Records.wrong("y");

    @Test
    void aPartWhoseChecksAllPassHasAllItsPoints() {
        SubmissionMarks marks = mark(allPassed());

        assertThat(marks.facets()).extracting(FacetMark::verdict).containsOnly(Verdict.EARNED);
        assertThat(marks.facets()).extracting(FacetMark::reason).containsOnly("");
        assertThat(marks.points()).isEqualByComparingTo("30");
        assertThat(marks.maxPoints()).isEqualByComparingTo("30");
        assertThat(marks.percent()).isEqualTo("100.00");
    }

    @Test
    void facetsComeInTheOrderOfReports() {
        assertThat(mark(allPassed()).facets())
                .extracting(mark -> mark.facet().toString())
                .containsExactly("forward", "dX", "gradients.W", "gradients.b", "stability", "conduct");
    }

    @Test
    void oneSlipCostsItsFacetAndNothingElse() {
        SubmissionMarks marks = mark(allPassed().failed("Dense", "gradients.W", "dL/dW"));

        assertThat(marks.points()).isEqualByComparingTo("24");
        assertThat(lost(marks))
                .containsExactly(tuple(Facet.gradients("W"), Verdict.LOST, "dL/dW is 3 but should be 4"));
    }

    @Test
    void aHiddenCaseCostsItsFacetAndTheReasonSaysNothingOfIt() {
        SubmissionRecord record = allPassed()
                .graded()
                .withHidden(List.of(
                        Records.hidden("Dense", "forward", new Outcome.Passed()),
                        Records.hidden("Dense", "dX", new Outcome.Threw("backward", "saw 1.703125"))));
        SubmissionMarks marks = new Marking(Assignments.of(DENSE)).of(record);

        assertThat(marks.points()).isEqualByComparingTo("24");
        assertThat(lost(marks))
                .containsExactly(tuple(Facet.DX, Verdict.LOST, "a hidden case does not pass: Dense, dX"));
    }

    @Test
    void howManyChecksSeeASlipMakesNoDifference() {
        Records records = allPassed();
        for (int i = 0; i < 10; i++) {
            records.failed("Dense", "dX", "evidence " + i);
        }
        SubmissionMarks marks = mark(records);

        assertThat(marks.points()).isEqualByComparingTo("24");
        assertThat(lost(marks)).containsExactly(tuple(Facet.DX, Verdict.LOST, "evidence 0 is 3 but should be 4"));
    }

    @Test
    void stabilityAndConductArePaidOnlyWhereForwardIsRight() {
        SubmissionMarks marks = mark(allPassed().failed("Dense", "forward", "y"));

        assertThat(marks.points()).isEqualByComparingTo("16");
        assertThat(lost(marks))
                .containsExactly(
                        tuple(Facet.FORWARD, Verdict.LOST, "y is 3 but should be 4"),
                        tuple(Facet.STABILITY, Verdict.WITHHELD, "awarded only if forward is right"),
                        tuple(Facet.CONDUCT, Verdict.WITHHELD, "awarded only if forward is right"));
    }

    @Test
    void stabilityAndConductOfALossArePaidOnlyWhereItsValueIsRight() {
        Records records = new Records()
                .failed("Loss", "value", "the loss")
                .passed("Loss", "gradient")
                .passed("Loss", "stability")
                .passed("Loss", "conduct");
        SubmissionMarks marks = new Marking(Assignments.of(LOSS)).of(records.graded());

        assertThat(marks.points()).isEqualByComparingTo("5");
        assertThat(lost(marks)).contains(tuple(Facet.CONDUCT, Verdict.WITHHELD, "awarded only if value is right"));
    }

    @Test
    void conductDoesNotChargeAgainForAQuantityThatIsLostAlready() {
        SubmissionMarks marks = mark(allPassed()
                .failed("Dense", "dX", "dL/dx")
                .add("Dense", "conduct", "dX", WRONG)
                .add("Dense", "stability", "dX", WRONG));

        assertThat(lost(marks)).containsExactly(tuple(Facet.DX, Verdict.LOST, "dL/dx is 3 but should be 4"));
    }

    @Test
    void conductIsLostForAQuantityThatIsRight() {
        SubmissionMarks marks = mark(allPassed().add("Dense", "conduct", "dX", WRONG));

        assertThat(lost(marks)).containsExactly(tuple(Facet.CONDUCT, Verdict.LOST, "y is 3 but should be 4"));
    }

    @Test
    void aFacetWithoutACheckIsNotEarned() {
        SubmissionMarks marks = mark(new Records().passed("Dense", "forward"));

        assertThat(marks.points()).isEqualByComparingTo("8");
        assertThat(lost(marks)).hasSize(5).contains(tuple(Facet.CONDUCT, Verdict.LOST, "there was nothing to check"));
    }

    @Test
    void conductIsNotEarnedWhereNothingIsLeftThatCounts() {
        SubmissionMarks marks = mark(new Records()
                .passed("Dense", "forward")
                .failed("Dense", "dX", "y")
                .add("Dense", "conduct", "dX", new Outcome.Passed()));

        assertThat(lost(marks)).contains(tuple(Facet.CONDUCT, Verdict.WITHHELD, "awarded only if dX is right"));
    }

    @Test
    void aFacetThatIsWorthNothingAndHasNoCheckHasNoMark() {
        Part part = Assignments.layer("Free", Map.of("forward", "1", "dX", "0", "stability", "0", "conduct", "0"));
        Marking marking = new Marking(Assignments.of(part));
        Records records = new Records().add("Free", "conduct", "dX", new Outcome.Passed());

        assertThat(marking.of(records.passed("Free", "forward").graded()).facets())
                .extracting(FacetMark::facet, FacetMark::verdict)
                .containsExactly(tuple(Facet.FORWARD, Verdict.EARNED), tuple(Facet.CONDUCT, Verdict.WITHHELD));
        assertThat(marking.of(records.failed("Free", "forward", "y").graded()).facets())
                .extracting(FacetMark::facet)
                .containsExactly(Facet.FORWARD, Facet.CONDUCT);
    }

    @Test
    void whatWasNotRunIsNotEarned() {
        SubmissionMarks marks = mark(allPassed()
                .add("Dense", "dX", "dX", new Outcome.NotRun("not run, because forward threw"))
                .add("Dense", "gradients.b", "gradients.b", new Outcome.TimedOut("backward")));

        assertThat(marks.points()).isEqualByComparingTo("20");
    }

    @Test
    void aGradientThatIsRightWhereForwardAnswersEarnsAShareWhereItFailsElsewhere() {
        Records records = allPassed()
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", "for a batch"))
                .add("Dense", "dX", "dX", new Outcome.NoForward("not run, because forward threw for a batch"))
                .add("Dense", "gradients.b", "gradients.b", Records.wrong("y"));

        assertThat(mark(records).facets())
                .extracting(
                        FacetMark::facet,
                        FacetMark::verdict,
                        mark -> mark.points().stripTrailingZeros())
                .containsExactly(
                        tuple(Facet.FORWARD, Verdict.LOST, BigDecimal.ZERO),
                        tuple(Facet.DX, Verdict.FOLLOWED, new BigDecimal("3")),
                        tuple(Facet.gradients("W"), Verdict.FOLLOWED, new BigDecimal("3")),
                        tuple(Facet.gradients("b"), Verdict.LOST, BigDecimal.ZERO),
                        tuple(Facet.STABILITY, Verdict.WITHHELD, BigDecimal.ZERO),
                        tuple(Facet.CONDUCT, Verdict.WITHHELD, BigDecimal.ZERO));
    }

    @Test
    void whereForwardNeverAnswersNothingSpeaksForAGradient() {
        Outcome.NoForward none = new Outcome.NoForward("not run, because forward threw");
        Records records = new Records()
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", "X"))
                .add("Dense", "dX", "dX", none)
                .add("Dense", "gradients.W", "gradients.W", none)
                .add("Dense", "gradients.b", "gradients.b", none);

        assertThat(mark(records).points()).isEqualByComparingTo("0");
    }

    private static final Outcome.Imprecise FLOATS = new Outcome.Imprecise(Digits.OF_FLOATS, new Flaw.OtherBits("y"));

    @Test
    void singlePrecisionCostsOneFacetHoweverManyQuantitiesLackDigits() {
        Records records = allPassed()
                .add("Dense", "forward", "forward", FLOATS)
                .add("Dense", "gradients.W", "gradients.W", FLOATS);

        assertThat(lost(mark(records)))
                .containsExactly(tuple(
                        Facet.STABILITY, Verdict.LOST, "y differs in the sign of a zero, or has a different NaN"));
    }

    @Test
    void whereStabilityIsWorthNothingItCostsForward() {
        Part part = Assignments.layer("Plain", Map.of("forward", "3", "dX", "2", "stability", "0"));
        Records records =
                new Records().add("Plain", "forward", "forward", FLOATS).add("Plain", "dX", "dX", FLOATS);

        assertThat(new Marking(Assignments.of(part)).of(records.graded()).points())
                .isEqualByComparingTo("2");
    }

    /** A 0 is a float, and may be near the right number by chance: what is wrong by itself is paid for there. */
    @Test
    void whatIsWrongByItselfIsNotImpreciseToo() {
        Records records = allPassed().add("Dense", "dX", "dX", FLOATS).failed("Dense", "dX", "y");

        assertThat(lost(mark(records))).containsExactly(tuple(Facet.DX, Verdict.LOST, "y is 3 but should be 4"));
    }

    @Test
    void anAssignmentMayAllowSinglePrecision() {
        Records records = allPassed().add("Dense", "forward", "forward", FLOATS);

        assertThat(new Marking(Assignments.inSinglePrecision(DENSE))
                        .of(records.graded())
                        .points())
                .isEqualByComparingTo("30");
    }

    @Test
    void anotherPartAndTheChainCostNothing() {
        SubmissionMarks marks = mark(allPassed().failed("Other", "forward", "y").chain("000-network", WRONG));

        assertThat(marks.points()).isEqualByComparingTo("30");
    }

    @Test
    void decimalsAddUpExactly() {
        Part tenths = Assignments.layer("Tenths", Map.of("forward", "0.1", "dX", "0.2", "conduct", "0.01"));
        Records records = new Records().passed("Tenths", "forward").passed("Tenths", "dX");

        SubmissionMarks marks = new Marking(Assignments.of(tenths)).of(records.graded());

        assertThat(marks.points()).isEqualByComparingTo("0.3");
        assertThat(marks.points("Tenths")).isEqualByComparingTo("0.3");
        assertThat(marks.maxPoints()).isEqualByComparingTo("0.31");
    }

    /** Worked out by hand: 1/800 = 0.125 % and 3/800 = 0.375 % lie half-way, 1/1600 = 0.0625 % does not. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 800, 0.13",
        "3, 800, 0.38",
        "1, 1600, 0.06",
        "0.99, 800, 0.12",
        "1.01, 800, 0.13",
        "99.995, 100, 100.00",
        "99.99, 100, 99.99",
        "0, 7, 0.00",
        "7, 7, 100.00",
        "0, 0, 0.00"
    })
    void percentagesAreRoundedHalfUp(BigDecimal points, BigDecimal max, String percent) {
        FacetMark mark = new FacetMark("Dense", Facet.FORWARD, points, max, Verdict.EARNED, "");

        assertThat(new SubmissionMarks(List.of(mark)).percent()).isEqualTo(percent);
    }

    @Test
    void anEmptySubmissionHasNoPointsOfAll() {
        SubmissionMarks marks = new Marking(Assignments.of(DENSE)).of(Records.without(Status.EMPTY, "no source"));

        assertThat(marks.points()).isEqualByComparingTo("0");
        assertThat(marks.maxPoints()).isEqualByComparingTo("30");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEEDS_ATTENTION", "REFUSED", "GRADER_FAULT"})
    void whatHasNoPointsIsNotMarked(Status status) {
        SubmissionRecord record = Records.without(status, "a reason");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Marking(Assignments.of(DENSE)).of(record))
                .withMessageContaining(status.word());
    }

    private static Records allPassed() {
        Records records = new Records();
        DENSE.points().keySet().forEach(facet -> records.passed("Dense", facet.toString()));
        return records;
    }

    private static SubmissionMarks mark(Records records) {
        return new Marking(Assignments.of(DENSE)).of(records.graded());
    }

    private static List<Tuple> lost(SubmissionMarks marks) {
        return marks.facets().stream()
                .filter(mark -> mark.verdict() != Verdict.EARNED)
                .peek(mark -> assertThat(mark.points()).isEqualByComparingTo("0"))
                .map(mark -> tuple(mark.facet(), mark.verdict(), mark.reason()))
                .toList();
    }
}
