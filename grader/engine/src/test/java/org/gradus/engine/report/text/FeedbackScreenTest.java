package org.gradus.engine.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.clean.Screens;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.FeedbackLine.Tone;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.junit.jupiter.api.Test;

class FeedbackScreenTest {

    private static final Records TWO_LOST = Submissions.allRight()
            .failed("Loss", "value", "the loss")
            .add("Loss", "value", "value", Records.wrong("another loss"))
            .chain("000-network", Records.wrong("y of dense1"));

    @Test
    void eachPartIsOneLineBeforeWhatWasLostIsExplained() {
        assertThat(text(report(Submissions.graded("ada", TWO_LOST, "Dense-1.java holds class Dense"))))
                .isEqualTo("""
                ada: 17.0 of 20.0 points (85.00 %)

                  - Loss         2 of 5   value
                  + Dense  15.0 of 15.0

                Loss: 2 of 5
                  - value         0 of 3
                      the loss is 3 but should be 4  [check 5]
                      and 1 more check: --verbose
                  + gradient

                Notes (these cost nothing)
                  * Dense-1.java holds class Dense""");
    }

    @Test
    void onePartAloneIsThatPart() {
        SubmissionReport report = report(Submissions.graded("ada", TWO_LOST));

        assertThat(text(report.about("Dense"))).isEqualTo("""
                ada: 17.0 of 20.0 points (85.00 %)

                  + Dense  15.0 of 15.0""");
        assertThat(text(report.about("Loss"))).contains("the loss is 3").doesNotContain("Dense");
    }

    @Test
    void aPartThatCannotBeRunSaysSoOnce() {
        Records records = new Records().passed("Loss", "value").passed("Loss", "gradient");
        Outcome broken = new Outcome.NotCompiled("Dense.java does not compile", List.of("Dense.java:3: ';' expected"));

        assertThat(text(report(Submissions.graded("ada", records.structure("Dense", broken)))))
                .contains("""
                  - Dense  0 of 15.0   could not be run
                  + Loss      5 of 5

                Dense: 0 of 15.0
                  Dense.java does not compile
                      Dense.java:3: ';' expected""");
    }

    @Test
    void tonesSayAtAGlanceWhatTheWordsSay() {
        List<FeedbackLine> lines = Feedback.lines(report(Submissions.graded("ada", TWO_LOST)), Detail.SCREEN);

        assertThat(lines).allSatisfy(line -> {
            boolean isSigned = line.text().matches("  [+-] .*");
            assertThat(Optional.of(line.tone()).filter(tone -> tone == Tone.GOOD || tone == Tone.BAD))
                    .isEqualTo(
                            isSigned
                                    ? Optional.of(line.text().startsWith("  +") ? Tone.GOOD : Tone.BAD)
                                    : Optional.empty());
        });
    }

    @Test
    void nothingOfAStudentsIsObeyed() {
        Records records = Submissions.allRight().failed("Dense", "forward", "\u001b[2Ja\n::error::b \u202e@|red x|@");
        String text = text(report(Submissions.graded("\u001b[1mada\u009b", records, "##[group]\u0007")));

        assertThat(Screens.unseen(text)).isEmpty();
        assertThat(Screens.commands(text)).isEmpty();
        assertThat(text).contains("@|red x|@");
    }

    private static SubmissionReport report(Graded graded) {
        return SubmissionReport.of(Submissions.ASSIGNMENT, graded);
    }

    private static String text(SubmissionReport report) {
        return Feedback.lines(report, Detail.SCREEN).stream()
                .map(FeedbackLine::text)
                .collect(Collectors.joining("\n"));
    }
}
