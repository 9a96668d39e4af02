package org.gradus.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.gradus.engine.protocol.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HiddenVerdictsTest {

    private static final Outcome PASSED = new Outcome.Passed();

    @Test
    void anAreaPassesWhereAllItsHiddenCasesDo() {
        assertThat(verdicts(
                        hidden("Dense", "dX", "dX", PASSED),
                        hidden("Dense", "forward", "forward", PASSED),
                        hidden("Dense", "dX", "dX", Records.wrong("dL/dx is 1.703125")),
                        hidden("Loss", "value", "value", PASSED)))
                .containsExactly(
                        tuple("Dense", "forward", "hidden cases", "passed", ""),
                        tuple("Dense", "dX", "hidden cases", "failed", "a hidden case does not pass: Dense, dX"),
                        tuple("Loss", "value", "hidden cases", "passed", ""));
    }

    @Test
    void underStabilityEachQuantityIsAnAreaOfItsOwnSoThatOneSlipCostsOnce() {
        assertThat(verdicts(
                        hidden("Sigmoid", "stability", "dX", new Outcome.NotFinite("dL/dx", "NaN")),
                        hidden("Sigmoid", "stability", "forward", PASSED)))
                .containsExactly(
                        tuple("Sigmoid", "stability", "hidden cases: forward", "passed", ""),
                        tuple(
                                "Sigmoid",
                                "stability",
                                "hidden cases: dX",
                                "failed",
                                "a hidden case does not pass: Sigmoid, stability"));
    }

    static Stream<Outcome> whateverWentWrong() {
        return Stream.of(
                Records.wrong("y is 1.703125"),
                new Outcome.WrongShape("y", "2x2", "109x2"),
                new Outcome.NotFinite("y", "NaN"),
                new Outcome.Threw("forward", "saw 1.703125"),
                new Outcome.TimedOut("forward"),
                new Outcome.OutOfMemory("forward"),
                new Outcome.Crashed("forward", "exit code 109"),
                new Outcome.BrokeRule("forward", "a frame of 109 bytes"),
                new Outcome.NotCompiled("109", List.of("109")),
                new Outcome.NotRun("not run, because 109"));
    }

    @ParameterizedTest
    @MethodSource("whateverWentWrong")
    void theVerdictHasAlwaysTheSameWords(Outcome outcome) {
        assertThat(verdicts(hidden("Dense", "forward", "forward", outcome)))
                .containsExactly(tuple(
                        "Dense", "forward", "hidden cases", "failed", "a hidden case does not pass: Dense, forward"));
    }

    @Test
    void aFaultOfOursStaysOneAndKeepsItsWordsForInstructors() {
        HiddenResult fault = hidden("Dense", "forward", "forward", new Outcome.GraderFault("1.703125 was unexpected"));
        SubmissionRecord record =
                new Records().passed("Dense", "forward").graded("a note").withHidden(List.of(fault));

        assertThat(record.status()).isEqualTo(Status.GRADER_FAULT);
        assertThat(record.hasFault()).isTrue();
        assertThat(record.reason()).startsWith("Gradus failed in a hidden case").doesNotContain("1.703125");
        assertThat(record.results())
                .extracting(result -> result.outcome().message())
                .doesNotContain("1.703125");
        assertThat(record.hidden()).containsExactly(fault);
    }

    @Test
    void withoutHiddenCasesARecordStaysAsItWas() {
        SubmissionRecord record = new Records().passed("Dense", "forward").graded("a note");

        assertThat(record.withHidden(List.of())).isEqualTo(record);
    }

    private static List<Tuple> verdicts(HiddenResult... hidden) {
        return HiddenVerdicts.of(List.of(hidden)).stream()
                .map(result -> tuple(
                        result.check().part(),
                        result.check().facet().orElseThrow().toString(),
                        result.check().name(),
                        result.outcome().word(),
                        result.outcome().message()))
                .toList();
    }

    private static HiddenResult hidden(String part, String facet, String quantity, Outcome outcome) {
        CheckId check = new CheckId(
                part,
                Optional.of(Facet.parse(facet)),
                Optional.of(Facet.parse(quantity)),
                new CheckSource.Case("secret-case", "step1"));
        return new HiddenResult(check, outcome);
    }
}
