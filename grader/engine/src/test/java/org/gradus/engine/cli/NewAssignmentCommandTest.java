package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The name of a folder becomes the id of the assignment in it, where it can. */
class NewAssignmentCommandTest {

    @TempDir
    private Path temp;

    @Test
    void aNameThatIsNoIdIsSaidAsItWasTyped() {
        Path folder = temp.resolve("Week 3");

        assertRefused(
                Gradus.inProcess("new-assignment", folder), "id of the assignment, and Week 3 is none. Use lower-case");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aNameInCapitalsIsAnIdOnceTheyAreSmall() throws IOException {
        Path folder = temp.resolve("Week-3");

        assertThat(Gradus.inProcess("new-assignment", folder).exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("assignment.json"))).contains("\"week-3\"");
    }

    private static void assertRefused(Finished finished, String words) {
        assertThat(finished.err()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(finished.exitCode()).isEqualTo(2);
    }
}
