package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final SubmissionRecord RECORD = Records.without(Status.EMPTY, "");

    private long seconds = 1000;

    @Test
    void theRestTakesAsLongAsTheLastOnesDid() {
        Pace pace = pace(300);
        grade(pace, 100, 0);
        grade(pace, 100, 2);

        assertThat(pace.rate()).isEqualTo("30.0 a minute");
        assertThat(pace.left()).isEqualTo(Duration.ofSeconds(200));
        assertThat(pace.line()).isEqualTo("200/300, 30.0 a minute, about 3 min left");
        assertThat(pace.soFar()).isEqualTo("200 of 300 submissions are done");
    }

    @Test
    void nothingIsKnownAtTheStart() {
        assertThat(pace(3).line()).isEqualTo("0/3, 0.0 a minute, about 0 s left");
    }

    @Test
    void whatHasBeenRunningLongestIsNamedIfThatIsLong() {
        Pace pace = pace(300);
        pace.begun("slow\u001b[2J");
        seconds += 14;
        pace.begun("other");
        assertThat(pace.slow()).isEmpty();
        seconds += 66;

        assertThat(pace.slow()).contains("slow\\u001B[2J has been running for 1 min");
        pace.done("slow\u001b[2J");
        assertThat(pace.line()).contains("; other has been running for 1 min");
    }

    @Test
    void aLogOfAFewNamesEverybodyAndOfManySaysNowAndThenHowFarItIs() {
        assertThat(lines(2, 0)).containsExactly("1/2 student-1 empty", "2/2 student-2 empty");
        assertThat(lines(1200, 0)).containsExactly("1200/1200 student-1200 empty");
        assertThat(lines(1200, 1))
                .hasSize(120)
                .startsWith("10/1200, 1.0 a second, about 19 min left")
                .endsWith("1200/1200 student-1200 empty");
    }

    private List<String> lines(int submissions, int each) {
        StringWriter said = new StringWriter();
        Pace pace = pace(submissions);
        try (BatchProgress progress = new BatchProgress.Lines(
                pace, new Screen(new PrintWriter(said, true)), () -> seconds * 1_000_000_000L)) {
            for (int i = 1; i <= submissions; i++) {
                progress.begun("student-" + i);
                seconds += each;
                progress.done("student-" + i, RECORD);
            }
        }
        return said.toString().lines().toList();
    }

    private void grade(Pace pace, int many, int each) {
        for (int i = 0; i < many; i++) {
            pace.begun("student");
            seconds += each;
            pace.done("student");
        }
    }

    private Pace pace(int submissions) {
        return new Pace(submissions, () -> seconds * 1_000_000_000L);
    }
}
