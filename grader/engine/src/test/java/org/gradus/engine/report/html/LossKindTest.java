package org.gradus.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Digits;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossKindTest {

    static List<Arguments> outcomes() {
        return List.of(
                Arguments.of(new Outcome.Failed(new Flaw.NoClass("Dense", "Layer")), "no class"),
                Arguments.of(new Outcome.Failed(new Flaw.AbstractClass("Dense")), "a class that cannot be used"),
                Arguments.of(new Outcome.Failed(new Flaw.NoGradient("W", List.of())), "no gradient of that name"),
                Arguments.of(new Outcome.Failed(new Flaw.HiddenCase("Dense", "forward")), "a hidden case"),
                Arguments.of(Records.wrong("y"), "wrong, without a name"),
                Arguments.of(new Outcome.NotCompiled("an error", List.of()), "does not compile"),
                Arguments.of(new Outcome.Threw("forward", "x.Y"), "threw"),
                Arguments.of(new Outcome.NotImplemented("forward", ""), "not implemented yet"),
                Arguments.of(new Outcome.WrongShape("y", "2x1", "1x2"), "wrong shape"),
                Arguments.of(new Outcome.NotFinite("y", "NaN"), "not finite"),
                Arguments.of(new Outcome.TimedOut("forward"), "timed out"),
                Arguments.of(new Outcome.OutOfMemory("forward"), "out of memory"),
                Arguments.of(new Outcome.Crashed("forward", "exit"), "ended the program"),
                Arguments.of(new Outcome.BrokeRule("forward", "no reply"), "broke a rule of the sandbox"),
                Arguments.of(new Outcome.NotRun("something before"), "not run"),
                Arguments.of(new Outcome.OverBudget("300 s"), "used up its budget"),
                Arguments.of(
                        new Outcome.Imprecise(Digits.OF_FLOATS, new Flaw.OtherBits("y")), "wrong, without a name"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void aFacetWithoutAMisconceptionIsCountedUnderWhatItIs(Outcome outcome, String name) {
        Graded graded = Submissions.graded(
                "ada",
                Submissions.allRight()
                        .add("Loss", "value", "value", outcome)
                        .add("Loss", "value", "value", Records.wrong("L")));

        assertThat(LossRanking.in(SubmissionReport.of(Submissions.ASSIGNMENT, graded)))
                .extracting(loss -> loss.kind().name())
                .containsExactly(name);
    }
}
