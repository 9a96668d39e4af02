package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledAssignmentTest {

    private static final Path TESTCASES =
            Path.of(Objects.requireNonNull(System.getProperty("gradus.root")), "testcases");

    @TempDir
    Path folder;

    /** Every folder that holds an assignment, so that a new one cannot be left out of the jar. */
    static List<String> ids() throws IOException {
        try (Stream<Path> folders = Files.list(TESTCASES)) {
            return folders.filter(one -> Files.exists(one.resolve("assignment.json")))
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyAssignmentIsBundledWithItsCasesAndSamples(String id) throws IOException {
        Path unpacked = BundledAssignment.unpack(id, folder.resolve("unpacked"));

        List<String> shipped = files(TESTCASES.resolve(id));
        assertThat(shipped).hasSizeGreaterThan(20);
        for (String file : shipped) {
            assertThat(unpacked.resolve(file))
                    .hasSameBinaryContentAs(TESTCASES.resolve(id).resolve(file));
        }
    }

    @Test
    void oneThatIsNotBundledIsSaidToBeMissing() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> BundledAssignment.unpack("no-such-assignment", folder))
                .withMessage("this build of Gradus does not hold the assignment no-such-assignment with samples");
    }

    /** Jars leave out .gitignore and the like. */
    private static List<String> files(Path assignment) throws IOException {
        try (Stream<Path> tree = Files.walk(assignment)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> assignment.relativize(file).toString())
                    .filter(file -> !file.endsWith(".gitignore"))
                    .sorted()
                    .toList();
        }
    }
}
