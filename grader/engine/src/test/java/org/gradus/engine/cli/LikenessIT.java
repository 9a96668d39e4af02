package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year later: the same marks by the file that says what they came of, or a word on what differs. */
@Tag("commands")
class LikenessIT {

    private static Path submissions;
    private static Path then;

    @BeforeAll
    static void aRunOfThen() throws IOException {
        submissions = Places.empty("like/submissions");
        Places.copy(Places.SAMPLES.resolve("empty"), submissions.resolve("ada"));
        then = Places.fresh("like/then");
        assertThat(batch(then, "--seed", 5, "--feedback", "hint", "--encoding", "sjis", "--sandbox", "process")
                        .exitCode())
                .isZero();
    }

    @Test
    void whatWasGivenThenNeedNotBeGivenAgain() throws IOException {
        Path now = Places.fresh("like/now");

        Finished finished = batch(now, "--like", then.resolve("run.json"));

        assertThat(finished.exitCode()).isZero();
        assertThat(finished.err()).doesNotContain("not as then");
        assertThat(now.resolve("run.json")).hasSameBinaryContentAs(then.resolve("run.json"));
        assertThat(new Tables(now).texts()).isEqualTo(new Tables(then).texts());
    }

    @Test
    void aSecretSeedStaysOne() throws IOException {
        Path secret = Places.fresh("like/secret");
        assertThat(batch(secret, "--seed", "secret").exitCode()).isZero();
        Path now = Places.fresh("like/secret-again");

        assertThat(batch(now, "--like", secret).exitCode()).isZero();

        assertThat(now.resolve("run.json")).hasSameBinaryContentAs(secret.resolve("run.json"));
    }

    @Test
    void whatDiffersIsSaidAndNothingIsGraded() throws IOException {
        Path other = Places.empty("like/assignment");
        Places.copy(Places.ASSIGNMENT.resolve("cases"), other.resolve("cases"));
        String text = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        Files.writeString(
                other.resolve("assignment.json"),
                text.replace("\"tries\": 20", "\"tries\": 30").replace("\"conduct\": 4", "\"conduct\": 3"));
        Path now = Places.fresh("like/nothing");

        Finished finished = Gradus.inProcess(
                "batch", submissions, "-a", other, "-o", now, "--like", then, "--seed", 6, "--sandbox", "process");

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err())
                .contains(
                        "--seed is 6, and was 5 then",
                        "checks, cases, limits or tolerances are not those of then",
                        "points, follow-through share, feedback or title are not those of then")
                .doesNotContain("--sandbox is");
        assertThat(now).doesNotExist();
    }

    @Test
    void anotherGraderIsSaidAndGoesOn() throws IOException {
        Path older = Places.empty("like/older");
        String text = Files.readString(then.resolve("run.json"));
        Files.writeString(
                older.resolve("run.json"),
                text.replaceFirst("\"hash\" : \"[0-9a-f]{64}\"", "\"hash\" : \"0815\"")
                        .replaceFirst("\"java\" : \"[^\"]*\"", "\"java\" : \"11\""));

        Finished finished = batch(Places.fresh("like/newer"), "--like", older);

        assertThat(finished.exitCode()).isZero();
        assertThat(finished.err()).contains("not as then: that was Gradus", "(0815)", "that was on Java 11");
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        Finished finished = batch(Places.fresh("like/none"), "--like", submissions);

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("run.json");
    }

    private static Finished batch(Path out, Object... more) {
        return Gradus.inProcess(Stream.concat(Arrays.stream(Runs.batchWords(submissions, out)), Arrays.stream(more))
                .toArray());
    }
}
