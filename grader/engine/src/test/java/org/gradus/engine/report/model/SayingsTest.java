package org.gradus.engine.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.junit.jupiter.api.Test;

class SayingsTest {

    private final Sayings sayings = new Sayings();

    @Test
    void anExceptionIsSaidOnceWhateverItsMessageIs() {
        assertThat(sayings.of(threw("3 by 0"))).isEqualTo("forward threw a.B: 3 by 0 (at Dense.forward(Dense.java:7))");
        assertThat(sayings.of(threw("4 by 0"))).isEqualTo("forward threw a.B, as above");
        assertThat(sayings.of(
                        new Outcome.NotRun("not run, because " + threw("5 by 0").message())))
                .isEqualTo("not run, because forward threw a.B, as above");
    }

    @Test
    void whatElseEndedACallIsSaidOnce() {
        Outcome ended = new Outcome.TimedOut("backward");

        assertThat(sayings.of(ended)).isEqualTo("backward timed out twice: look for a loop that never ends");
        assertThat(sayings.of(ended)).isEqualTo("backward timed out twice, as above");
        assertThat(sayings.of(new Outcome.NotRun("not run, because " + ended.message())))
                .isEqualTo("not run, because backward timed out twice, as above");
    }

    @Test
    void theErrorThatIsListedBelowIsNotSaidAboveIt() {
        String error = "A.java:27: ';' expected";
        Outcome.NotCompiled own =
                new Outcome.NotCompiled("A.java does not compile: " + error, List.of(error + ", in: return p"));
        Outcome.NotCompiled helpers = new Outcome.NotCompiled(
                "A.java does not compile because it uses B.java, which does not compile: " + error,
                List.of("A.java:3: cannot find symbol"));

        assertThat(new Sayings().of(own)).isEqualTo("A.java does not compile:");
        assertThat(new Sayings().of(helpers)).isEqualTo(helpers.message());
    }

    @Test
    void whyAClassCannotBeUsedIsSaidOnce() {
        Outcome broken = new Outcome.NotCompiled("A.java does not compile; see there", List.of());

        assertThat(sayings.of(broken)).isEqualTo("A.java does not compile; see there");
        assertThat(sayings.of(new Outcome.NoForward("not run, because " + broken.message())))
                .isEqualTo("not run, because A.java does not compile, as above");
    }

    @Test
    void numbersAreSaidAsOftenAsTheyAreSeen() {
        Outcome wrong = Records.wrong("y: of dense1");

        assertThat(List.of(sayings.of(wrong), sayings.of(wrong))).containsOnly("y: of dense1 is 3 but should be 4");
    }

    @Test
    void chainsOfWhichTheSameIsToBeSaidAreTogether() {
        Records records = Submissions.allRight()
                .chain("000-network", new Outcome.Passed())
                .chain("001-network", threw("3 by 0"))
                .chain("002-network", new Outcome.Passed())
                .chain("003-network", threw("4 by 0"));

        assertThat(SubmissionReport.of(Submissions.ASSIGNMENT, Submissions.graded("ada", records))
                        .chainsAlike())
                .extracting(ChainReport::name)
                .containsExactly("000-network, 002-network", "001-network, 003-network");
    }

    private static Outcome threw(String message) {
        return new Outcome.Threw("forward", "a.B: " + message + " (at Dense.forward(Dense.java:7))");
    }
}
