package org.gradus.engine.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {

    private static Optional<String> path(String file) {
        return file.equals("Dense.java") ? Optional.of("src/Dense.java") : Optional.empty();
    }

    @Test
    void aLostFacetIsAnErrorWhereItWasThrownOrAtTheClass() {
        Records records = Submissions.allRight()
                .add(
                        "Dense",
                        "forward",
                        "forward",
                        new Outcome.Threw("forward", "X: no (at Dense.forward(Dense.java:7))"))
                .failed("Dense", "gradients.W", "dL/dW");

        assertThat(commands(Submissions.graded("ada", records)))
                .containsExactly(
                        "::error file=src/Dense.java,line=7,title=Dense forward::forward threw X: no (at"
                                + " Dense.forward(Dense.java:7))",
                        "::error file=src/Dense.java,line=1,title=Dense gradients.W::dL/dW is 3 but should be 4",
                        "::error file=src/Dense.java,line=1,title=Dense conduct::awarded only if forward is right");
    }

    @Test
    void whatHasNoPointsIsAnErrorToo() {
        assertThat(commands(Submissions.refused("kim"))).containsExactly("::error title=refused::the zip is damaged");
    }

    @Test
    void whatIsEmptyIsOneError() {
        assertThat(commands(Submissions.empty("kim")))
                .containsExactly("::error title=empty::there is no Java source in it");
    }

    @Test
    void whereNoMoreIsToldItSaysThatMuch() {
        SubmissionReport verdicts = SubmissionReport.toldTo(
                Submissions.ASSIGNMENT.with(Telling.VERDICT),
                Submissions.graded("ada", Submissions.allRight().failed("Dense", "gradients.W", "dL/dW")));

        assertThat(GitHubAnnotations.of(verdicts, GitHubAnnotationsTest::path))
                .containsExactly("::error file=src/Dense.java,line=1,title=Dense gradients.W::not earned in full");
    }

    @Test
    void noStudentWritesACommand() {
        String hostile = "\n::set-output name=x::y%0A::error::z";
        Records records =
                Submissions.allRight().add("Dense", "forward", "forward", new Outcome.Threw("forward", hostile));

        List<String> commands = commands(Submissions.graded(hostile, records));

        assertThat(commands)
                .hasSize(3)
                .allMatch(line -> line.startsWith("::error file=src/Dense.java,line=1,title=Dense "));
        assertThat(commands.get(0)).doesNotContain("\n").contains("y%250A::error::z");
    }

    @Test
    void moreThanTheServiceShowsIsNotSaid() {
        Records records = new Records();
        for (String facet : List.of("forward", "dX", "gradients.a", "gradients.b", "gradients.c", "conduct")) {
            records.failed("Dense", facet, facet).failed("Loss", "value", facet);
        }

        assertThat(commands(Submissions.graded("ada", records))).hasSizeLessThanOrEqualTo(10);
    }

    private static List<String> commands(Graded graded) {
        return GitHubAnnotations.of(SubmissionReport.of(Submissions.ASSIGNMENT, graded), GitHubAnnotationsTest::path);
    }
}
