package org.gradus.engine.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.cli.Gradus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the template tells students to type, with what they have: the template, and gradus.jar above it. */
@Tag("documents")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the test speaks of a Unix shell")
class TemplateReadmeIT {

    private static final Document PAGE = Document.at("submissions-template/README.md");
    private static final Path JAR = Path.of(System.getProperty("gradus.jar"));

    private static final List<String> SAID = new ArrayList<>();

    @TempDir
    static Path course;

    @BeforeAll
    static void typeEveryBlock() throws IOException, InterruptedException {
        Files.copy(JAR, course.resolve("gradus.jar"));
        FreshClone.of("submissions-template", course.resolve("layers"));
        for (Document.Block block : PAGE.blocks("sh")) {
            SAID.add(type(block.text()));
        }
    }

    private static String type(String block) throws IOException, InterruptedException {
        Path said = course.resolve("said.txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", block)
                .directory(course.resolve("layers").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().merge("PATH", bin, (path, java) -> java + File.pathSeparator + path);
        shell.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        shell.start().waitFor();
        return Files.readString(said);
    }

    @Test
    void everyBlockDoesWhatItSays() {
        assertThat(SAID).hasSize(3);
        assertThat(SAID.get(1)).contains(": 0 of 100 points", "is not implemented yet");
        assertThat(SAID.get(2)).contains("The smallest example found for Dense, forward", "0 of 4 passed");
    }

    @Test
    void whatStudentsUnpackIsTheStudentsCopyOfTheAssignmentAndNothingElse() throws IOException {
        Path published = course.resolve("published");
        Path assignment = Document.ROOT.resolve("testcases/backprop-basics");
        assertThat(Gradus.inProcess("publish", assignment, "--out", published).exitCode())
                .isZero();

        assertThat(files(course.resolve("gradus")))
                .hasSizeGreaterThan(20)
                .isEqualTo(files(published).stream()
                        .map(file -> "assignments/backprop-basics/" + file)
                        .collect(toSet()));
    }

    /** The layer of a new assignment is the example in the contract's own Javadoc, which no assignment asks for. */
    @Test
    void theJarThatStudentsGetHoldsNoSourceButTheContractAndItsExample() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .filteredOn(name -> name.matches(".*\\.(java|zip)"))
                    .containsExactlyInAnyOrder(
                            "gradus/contract/org/gradus/layer/Layer.java",
                            "gradus/contract/org/gradus/layer/Loss.java",
                            "gradus/contract/org/gradus/layer/Optimizer.java",
                            "gradus/contract/org/gradus/layer/package-info.java",
                            "gradus/new-assignment/reference/ScaleReference.java");
        }
        assertThat(Files.readString(
                        Document.ROOT.resolve("grader/layer-api/src/main/java/org/gradus/layer/Layer.java")))
                .contains("public class Scale implements Layer");
        for (Assignment assignment : Assignments.shipped()) {
            assertThat(assignment.part("Scale")).isEmpty();
        }
    }

    @Test
    void withoutTheSamplesTheDemoSaysWhereTheyAre() throws IOException, InterruptedException {
        assertThat(type("java -jar ../gradus.jar demo || echo exit status $?"))
                .contains("The sample submissions are missing", "gradus-samples.jar", "exit status 2");
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(toSet());
        }
    }
}
