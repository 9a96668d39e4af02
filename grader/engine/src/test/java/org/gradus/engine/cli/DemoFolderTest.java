package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradus.engine.journal.GraderIdentity;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.Published;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    Path temp;

    @Test
    void aDemoIsTakenUpAgainAsItIs() throws IOException {
        Path demo = temp.resolve("demo");
        Path assignment = new DemoFolder(demo).take();
        assertThat(assignment.resolve("samples/correct-loops")).isDirectory();
        run(demo.resolve("marks"), RunKind.DEMO);

        assertThat(new DemoFolder(demo).take()).isEqualTo(assignment);
        assertThat(demo.toFile().list()).containsExactlyInAnyOrder("assignment", "marks");
    }

    /** Killed before the first mark, or between unpacking and that. */
    @Test
    void aDemoThatWasKilledWhileItUnpackedGoesOn() throws IOException {
        Path demo = temp.resolve("demo");
        Files.createDirectories(demo.resolve(".writing-assignment.tmp/samples"));
        new DemoFolder(demo).take();
        new DemoFolder(demo).take();

        assertThat(demo.toFile().list()).containsExactly("assignment");
    }

    @Test
    void whatSomebodyEditedOrAnotherBuildUnpackedGoesAside() throws IOException {
        Path demo = temp.resolve("demo");
        Path file = new DemoFolder(demo).take().resolve("assignment.json");
        run(demo.resolve("marks"), RunKind.DEMO);
        String ours = Files.readString(file);
        Files.writeString(file, "edited");
        new DemoFolder(demo).take();

        assertThat(demo.resolve("assignment.1/assignment.json")).hasContent("edited");
        assertThat(file).hasContent(ours);
    }

    @Test
    void aFolderOfSomebodyElsesIsRefusedAndLeftAlone() throws IOException {
        Path course = temp.resolve("course");
        Path file = Files.createDirectories(course.resolve("assignment")).resolve("assignment.json");
        Files.writeString(file, "a year of work");
        Path batch = temp.resolve("batch");
        run(batch, RunKind.BATCH);
        Path nested = temp.resolve("nested");
        run(nested.resolve("marks"), RunKind.BATCH);

        for (Path folder : new Path[] {course, batch, nested}) {
            assertThatExceptionOfType(OutputRefusedException.class)
                    .isThrownBy(() -> new DemoFolder(folder).take())
                    .withMessageContaining(
                            "is not empty and does not hold a Gradus demo. Name another folder with --out");
        }
        assertThat(file).hasContent("a year of work");
        assertThat(course.toFile().list()).containsExactly("assignment");
        assertThat(batch.toFile().list()).containsExactlyInAnyOrder(".lock", "run.json");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefusedAndLeftAlone() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "a year of work");

        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> new DemoFolder(file).take())
                .withMessage(file + " is not a folder. Name another one with --out.");
        assertThat(file).hasContent("a year of work");
    }

    @Test
    void whereNothingCanBeWrittenItIsSaidWithWhatToDo() throws IOException {
        Path demo = Files.writeString(temp.resolve("file"), "").resolve("demo");

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> new DemoFolder(demo).take())
                .withMessageStartingWith("Cannot write " + demo + ": ")
                .withMessageEndingWith(". Make room, or make the folder writable, and run it again.");
    }

    private static void run(Path folder, RunKind kind) {
        RunIdentity run = new RunIdentity(
                kind,
                new GraderIdentity("1", "g"),
                "17",
                "basics",
                "a",
                false,
                1,
                Seed.Origin.ASSIGNMENT,
                "",
                "process",
                "/samples");
        try (OutputFolder output = OutputFolder.open(folder, run)) {
            Published.in(output, Map.of(), new MarksIdentity("", "", "", ""), List.of());
        }
    }
}
