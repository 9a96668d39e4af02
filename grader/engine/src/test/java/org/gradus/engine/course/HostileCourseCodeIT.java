package org.gradus.engine.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.cli.Gradus;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.cli.Places;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a reference ends its process, the assignment is wrong and nothing else; what else it might do is in the gallery. */
@Tag("walls")
class HostileCourseCodeIT {

    private static final Path ASSIGNMENTS = Places.ROOT.resolve("grader/engine/src/test/resources/assignments");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "Runtime.getRuntime().halt(7);",
                "while (true) { }",
                "java.util.List<long[]> all = new java.util.ArrayList<>(); while (true) { all.add(new long[1 << 20]); }",
                "System.out.print(\"\\u0000\".repeat(100000));  System.exit(1);"
            })
    void oneThatEndsItsProcessIsAWrongAssignmentAndNothingElse(String attack) throws IOException {
        Path assignment = changed(
                "own-references",
                "reference/HuberReference.java",
                "double sum = 0;",
                "if (delta > 0) { " + attack + " } double sum = 0;");

        Finished refused = Gradus.inProcess("verify", assignment);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("the reference HuberReference has no answer: ");
    }

    private static Path changed(String name, String source, String right, String wrong) throws IOException {
        Path assignment = Places.empty("hostile-course/" + name);
        Places.copy(ASSIGNMENTS.resolve(name), assignment);
        Path file = assignment.resolve(source);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        return assignment;
    }
}
