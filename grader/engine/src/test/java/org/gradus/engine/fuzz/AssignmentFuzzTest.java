package org.gradus.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What an instructor wrote, and what a student changed in a case that is run alone. */
class AssignmentFuzzTest {

    private static final long BYTES_FOR_A_BYTE = 64 << 10;
    private static final long BYTES_AT_LEAST = 256 << 20;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeAnAssignmentWithOneCase() throws IOException {
        Files.createDirectory(folder.resolve("cases"));
        Files.write(assignmentFile(), resource("a-part-of-each-contract.json"));
        Files.write(caseFile(), resource("a-network.json"));
    }

    @FuzzTest
    void assignment(byte[] bytes) throws Exception {
        Files.write(assignmentFile(), bytes);
        load(bytes.length);
    }

    @FuzzTest
    void testCase(byte[] bytes) throws Exception {
        Files.write(caseFile(), bytes);
        load(bytes.length);
    }

    /** Either all of it can be used, or every problem is named: never another exception. */
    private void load(int length) throws Exception {
        try {
            Assignment loaded =
                    Bounded.by(BYTES_AT_LEAST + length * BYTES_FOR_A_BYTE, () -> AssignmentLoader.load(folder));
            assertThat(loaded.parts()).isNotEmpty();
        } catch (AssignmentException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private Path assignmentFile() {
        return folder.resolve("assignment.json");
    }

    private Path caseFile() {
        return folder.resolve("cases").resolve("one.json");
    }

    private static byte[] resource(String name) throws IOException {
        return Files.readAllBytes(
                Path.of(System.getProperty("gradus.root"), "grader/engine/src/test/resources/fuzz", name));
    }
}
