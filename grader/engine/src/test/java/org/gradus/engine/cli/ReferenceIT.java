package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference, handed in as a student would. */
@Tag("courses")
class ReferenceIT {

    private static final Path SOURCES = Places.ROOT.resolve("reference/src/main/java/org/gradus/reference");
    private static final Set<String> NOT_A_PART =
            Set.of("Chain.java", "Network.java", "Step.java", "package-info.java");

    static List<Path> assignments() {
        return List.of(Places.ASSIGNMENT, Places.CLASSIFIER);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void theReferenceEarnsEverything(Path assignment) throws IOException, InterruptedException {
        Path submission = Places.empty("reference/student");
        for (Path source : sources()) {
            String text = Files.readString(source).replace("package org.gradus.reference;", "package student;");
            Files.writeString(submission.resolve(source.getFileName().toString()), text);
        }

        Finished graded = Gradus.inProcess("grade", submission, "-a", assignment, "--min-percent", "100");

        assertThat(graded.out()).startsWith("student: 100 of 100 points (100.00 %)");
        assertThat(graded.out()).doesNotContain("  - ");
        assertThat(graded.exitCode()).isZero();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !NOT_A_PART.contains(file.getFileName().toString()))
                    .toList();
        }
    }
}
