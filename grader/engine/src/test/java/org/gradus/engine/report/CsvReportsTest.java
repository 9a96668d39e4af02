package org.gradus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportsTest {

    private static final CsvReports REPORTS = new CsvReports(
            Submissions.ASSIGNMENT,
            List.of(
                    Submissions.graded("=ada", Submissions.allRight().failed("Dense", "gradients.W", "-1, not 1")),
                    Submissions.refused("kim")));

    @Test
    void scoresHaveARowPerSubmission() {
        assertThat(lines(REPORTS.scores()))
                .containsExactly(
                        "submission,status,points,max_points,percent,Dense,Loss",
                        "'=ada,graded,13.5,20.0,67.50,8.5,5",
                        "kim,refused,,20.0,,,");
    }

    @Test
    void marksHaveARowPerFacetAndOneForWhatHasNoPoints() {
        assertThat(lines(REPORTS.marks()))
                .containsExactly(
                        "submission,part,facet,points,max_points,result,reason",
                        "'=ada,Dense,forward,8,8,earned,",
                        "'=ada,Dense,gradients.W,0,6.5,lost,\"'-1, not 1\"",
                        "'=ada,Dense,conduct,0.5,0.5,earned,",
                        "'=ada,Loss,value,3,3,earned,",
                        "'=ada,Loss,gradient,2,2,earned,",
                        "kim,,,,,refused,the zip is damaged");
    }

    @Test
    void checksHaveARowPerCheck() {
        assertThat(lines(REPORTS.checks()))
                .hasSize(7)
                .startsWith("submission,part,facet,check,family,result,message,misconception,evidence")
                .contains("'=ada,Dense,gradients.W,check 1,property,passed,,,")
                .endsWith("'=ada,Dense,gradients.W,check 5,property,failed,\"'-1, not 1\",,");
    }

    private static List<String> lines(byte[] csv) {
        return List.of(new String(csv, StandardCharsets.UTF_8).split("\r\n"));
    }
}
