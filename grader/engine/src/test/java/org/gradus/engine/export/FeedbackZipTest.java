package org.gradus.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gradus.engine.report.model.FileNames;
import org.gradus.engine.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackZipTest {

    private static final Roster MOODLE = Exported.roster("""
            Identifier,Full name,Email address,Grade
            Participant 900,Ada_M../Lovelace,ada,
            Participant 901,Alan Turing,alan,
            Participant 902,Grace Hopper,grace,
            """);

    private static final Roster CANVAS = Exported.roster("""
            Student,ID,SIS Login ID,Section,Layers (1)
            "Lovelace, Ada",101,ada,A,
            "Turing, Alan",102,alan,A,
            """);

    @TempDir
    private Path marks = Path.of("");

    /** The pieces as Moodle's importer cuts them: name, number of the participant, type and name of the plugin. */
    @Test
    void moodleFindsTheParticipantInTheSecondPieceOfTheFolder() throws IOException {
        Grades grades = Exported.grades(
                MOODLE,
                Exported.graded("ada", "3"),
                Exported.without("alan", "refused"),
                Exported.graded("grace", "5"));

        FeedbackZip zip = zip(GradebookFormat.MOODLE, grades);

        assertThat(entries(zip))
                .containsOnlyKeys(
                        "Ada M   Lovelace_900_assignfeedback_file_/feedback.html",
                        "Grace Hopper_902_assignfeedback_file_/feedback.html");
        for (String name : entries(zip).keySet()) {
            String[] pieces = name.substring(0, name.indexOf('/')).split("_", 5);
            assertThat(pieces).hasSize(5);
            assertThat(pieces[1]).matches("\\d+");
            assertThat(List.of(pieces[2], pieces[3])).containsExactly("assignfeedback", "file");
        }
        assertThat(zip.left()).isEmpty();
        assertThat(zip.bytes()).isEqualTo(zip(GradebookFormat.MOODLE, grades).bytes());
    }

    @Test
    void itHoldsThePageThatTheRunWroteForTheStudent() throws IOException {
        Grades grades = Exported.grades(MOODLE, Exported.graded("ada", "3"), Exported.without("alan", "refused"));

        assertThat(entries(zip(GradebookFormat.MOODLE, grades)).values()).containsExactly("<p>the page of ada</p>");
    }

    @Test
    void aPageThatIsMissingIsNamedWithTheCommandThatWritesIt() {
        Grades grades = Exported.grades(MOODLE, Exported.graded("ada", "3"));
        FeedbackPages none = new FeedbackPages(marks, List.of("ada"));

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new FeedbackZip(GradebookFormat.MOODLE, grades, none))
                .withMessageContainingAll("ada.html is missing", "gradus report " + marks);
    }

    @Test
    void canvasFindsTheFileOfItsOwnDownloadAndNoOther() throws IOException {
        Grades grades = Exported.grades(
                CANVAS,
                Exported.mapping("submission,id\nlovelaceada_LATE_101_5_layers,101\n"),
                List.of(Exported.graded("lovelaceada_LATE_101_5_layers", "3"), Exported.graded("alan", "4")));

        FeedbackZip zip = zip(GradebookFormat.CANVAS, grades);

        assertThat(entries(zip)).containsOnlyKeys("lovelaceada_LATE_101_5_feedback.html");
        assertThat(zip.left())
                .containsExactly("alan: no feedback, canvas finds a person by the name of its own download, and this is"
                        + " not one");
    }

    @Test
    void canvasFindsWhoseDownloadWasReadByTheFileThatIsKept() throws IOException {
        Score read = Exported.downloaded("lovelaceada_101", "3", "lovelaceada_LATE_101_5");
        Grades grades =
                Exported.grades(CANVAS, Exported.mapping("submission,id\nlovelaceada_101,101\n"), List.of(read));

        FeedbackZip zip = zip(GradebookFormat.CANVAS, grades);

        assertThat(entries(zip)).containsOnlyKeys("lovelaceada_LATE_101_5_feedback.html");
        assertThat(zip.left()).isEmpty();
    }

    @Test
    void otherServicesTakeNone() {
        Grades grades = Exported.grades(MOODLE, Exported.graded("ada", "3"));

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> zip(GradebookFormat.BLACKBOARD, grades))
                .withMessageContaining("to canvas and moodle alone, not to blackboard");
    }

    private FeedbackZip zip(GradebookFormat service, Grades grades) throws IOException {
        List<String> submissions =
                grades.matching().scores().stream().map(Score::submission).toList();
        Path pages = Files.createDirectories(marks.resolve("feedback"));
        for (Map.Entry<String, String> name : FileNames.of(submissions).entrySet()) {
            Files.writeString(pages.resolve(name.getValue() + ".html"), "<p>the page of " + name.getKey() + "</p>");
        }
        return new FeedbackZip(service, grades, new FeedbackPages(marks, submissions));
    }

    private static Map<String, String> entries(FeedbackZip zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
