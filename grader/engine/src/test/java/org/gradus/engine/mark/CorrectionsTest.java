package org.gradus.engine.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.decision.Adjustment;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.decision.LatePolicy;
import org.gradus.engine.decision.Lateness;
import org.gradus.engine.mark.Correction.Kind;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionsTest {

    private static final Assignment ASSIGNMENT =
            Assignments.of(Assignments.layer("Dense", Map.of("forward", "8", "dX", "2")));
    private static final SubmissionRecord RIGHT =
            new Records().passed("Dense", "forward").passed("Dense", "dX").graded();
    private static final SubmissionRecord HALF_RIGHT = new Records()
            .failed("Dense", "forward", "wrong")
            .passed("Dense", "dX")
            .graded();
    private static final LatePolicy POLICY =
            new LatePolicy(BigDecimal.valueOf(3600), new BigDecimal("12.5"), new BigDecimal("50"));

    @Test
    void anAdjustmentIsALineAndLeavesTheFacetAsItIs() {
        SubmissionMarks marks = marks(RIGHT, decided(adjustment("Dense", "dX", "-1.5")));

        assertThat(marks.points()).isEqualByComparingTo("8.5");
        assertThat(marks.points("Dense")).isEqualByComparingTo("10");
        assertThat(marks.corrections())
                .containsExactly(
                        new Correction(Kind.ADJUSTMENT, "Dense", "dX", new BigDecimal("-1.5"), "a reason (Dr. B)"));
    }

    @Test
    void noMoreIsTakenThanThereIsWhateverTheOrder() {
        for (List<Adjustment> order : List.of(
                List.of(adjustment("", "", "-15"), adjustment("", "", "3")),
                List.of(adjustment("", "", "3"), adjustment("", "", "-15")))) {
            SubmissionMarks marks = marks(RIGHT, decided(order.toArray(Adjustment[]::new)));

            assertThat(marks.points()).isZero();
            assertThat(marks.corrections()).last().extracting(Correction::kind).isEqualTo(Kind.NOT_BELOW_ZERO);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3600, 10, ",
        "3601, 8.75, 1 day late: 12.5 % of 10 points",
        "90000, 8.75, 1 day late",
        "90001, 7.5, 2 days late: 25 % of 10 points",
        "9000000, 5, 105 days late: 50 % of 10 points",
        "-5, 10, "
    })
    void everyDayThatWasBegunAfterTheGraceCostsUpToTheCap(String seconds, BigDecimal points, String reason) {
        SubmissionMarks marks = marks(RIGHT, late(seconds));

        assertThat(marks.points()).isEqualByComparingTo(points);
        assertThat(marks.late().isPresent()).isEqualTo(reason != null);
        if (reason != null) {
            assertThat(marks.corrections().get(0).reason()).startsWith(reason);
        }
    }

    @Test
    void latenessTakesNoMoreThanThereIs() {
        SubmissionMarks marks = marks(
                HALF_RIGHT,
                new Decisions(
                        Map.of("ada", List.of(adjustment("", "", "-1.5"))),
                        Optional.of(POLICY),
                        Map.of("ada", new Lateness(BigDecimal.valueOf(1_000_000))),
                        List.of()));

        assertThat(marks.earned().add(marks.adjusted().orElseThrow())).isLessThan(new BigDecimal("5"));
        assertThat(marks.points()).isZero();
        assertThat(marks.corrections())
                .last()
                .extracting(Correction::reason)
                .asString()
                .endsWith(", of what there was");
    }

    @Test
    void withoutAPolicyNothingIsTaken() {
        Decisions decisions = new Decisions(
                Map.of(), Optional.empty(), Map.of("ada", new Lateness(BigDecimal.valueOf(1_000_000))), List.of());

        assertThat(marks(RIGHT, decisions).points()).isEqualByComparingTo("10");
    }

    @Test
    void aTotalIsTheTotalHoweverLate() {
        Decisions decisions = new Decisions(
                Map.of("ada", List.of(adjustment(Adjustment.TOTAL, "", "7"))),
                Optional.of(POLICY),
                Map.of("ada", new Lateness(BigDecimal.valueOf(1_000_000))),
                List.of());

        assertThat(marks(RIGHT, decisions).points()).isEqualByComparingTo("7");
        assertThat(marks(HALF_RIGHT, decisions).points()).isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"NEEDS_ATTENTION", "REFUSED", "GRADER_FAULT"})
    void whatHasNoPointsGetsThemByATotalAlone(Status status) {
        SubmissionRecord record = Records.without(status, "a reason");

        assertThat(new Marking(ASSIGNMENT, decided(adjustment("", "", "2"))).of("ada", record))
                .isEmpty();
        assertThat(new Marking(ASSIGNMENT, late("1000000")).of("ada", record)).isEmpty();
        SubmissionMarks marks = new Marking(ASSIGNMENT, decided(adjustment(Adjustment.TOTAL, "", "6")))
                .of("ada", record)
                .orElseThrow();
        assertThat(marks.points()).isEqualByComparingTo("6");
        assertThat(marks.percent()).isEqualByComparingTo("60");
    }

    @Test
    void otherSubmissionsAreLeftAlone() {
        assertThat(new Marking(ASSIGNMENT, decided(adjustment("", "", "-3")))
                        .of("kim", RIGHT)
                        .orElseThrow())
                .isEqualTo(new Marking(ASSIGNMENT).of("kim", RIGHT).orElseThrow());
    }

    private static SubmissionMarks marks(SubmissionRecord record, Decisions decisions) {
        return new Marking(ASSIGNMENT, decisions).of("ada", record).orElseThrow();
    }

    private static Adjustment adjustment(String part, String facet, String points) {
        return new Adjustment(part, facet, new BigDecimal(points), "a reason", "Dr. B");
    }

    private static Decisions decided(Adjustment... adjustments) {
        return new Decisions(Map.of("ada", List.of(adjustments)), Optional.empty(), Map.of(), List.of());
    }

    private static Decisions late(String seconds) {
        return new Decisions(
                Map.of(), Optional.of(POLICY), Map.of("ada", new Lateness(new BigDecimal(seconds))), List.of());
    }
}
