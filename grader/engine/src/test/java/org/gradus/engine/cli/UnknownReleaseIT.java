package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An assignment for a later Java than Gradus runs on: a mistake in it like any other, said before anything is graded. */
class UnknownReleaseIT {

    private static final int LATER = Runtime.version().feature() + 1;
    private static final Path OWN_REFERENCES = Assignments.everyKindFolder().resolveSibling("own-references");

    @ParameterizedTest
    @ValueSource(strings = {"verify", "grade", "batch"})
    void nobodyIsGradedByIt(String command) throws IOException {
        for (Path assignment : List.of(Places.ASSIGNMENT, OWN_REFERENCES)) {
            Path later = later(assignment);
            Path out = Places.fresh("later-release-out");
            Finished refused = switch (command) {
                case "verify" -> Gradus.inProcess(command, later);
                case "grade" -> Gradus.inProcess(command, Places.SAMPLES.resolve("throws"), "-a", later);
                default -> Gradus.inProcess(command, Runs.pair("later-release-submissions"), "-a", later, "-o", out);
            };
            assertRefused(refused);
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void referencesAreNotAskedByIt() throws IOException {
        Path later = later(OWN_REFERENCES);

        assertRefused(Gradus.inProcess("new-case", later, "Huber", "by-hand"));
        assertRefused(Gradus.inProcess("verify", later, "--fill"));
        assertThat(later.resolve("cases/by-hand.json")).doesNotExist();
    }

    /** They compile nothing, and students have a JDK of their own. */
    @Test
    void whatStudentsGetIsWritten() throws IOException {
        Path later = later(Places.ASSIGNMENT);

        Finished published = Gradus.inProcess("publish", later, "-o", Places.fresh("later-release-published"));
        assertThat(published.exitCode()).as(published.err()).isZero();
        Path template = Places.fresh("later-release-template");
        Finished written = Gradus.inProcess("template", later, template);
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(template.resolve("pom.xml")).content().contains("<maven.compiler.release>" + LATER + "<");
    }

    private static Path later(Path assignment) throws IOException {
        Path copy = Places.empty("later-release");
        Places.copy(assignment, copy);
        Path file = copy.resolve("assignment.json");
        String text = Files.readString(file);
        String changed = text.replace("\"javaRelease\": 17", "\"javaRelease\": " + LATER);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
        return copy;
    }

    private static void assertRefused(Finished finished) {
        assertThat(finished.err())
                .contains("gradus: assignment.json#/javaRelease: ", "run Gradus on JDK " + LATER)
                .doesNotContain("\tat ", "Exception");
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.out()).isEmpty();
    }
}
