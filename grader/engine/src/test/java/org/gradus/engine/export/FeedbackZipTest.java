package org.gradus.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gradus.engine.table.TableException;
import org.junit.jupiter.api.Test;

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

    private static final List<FacetLine> MARKS = List.of(
            new FacetLine("ada", "Dense", "forward", Optional.of(new BigDecimal("4")), "4", "earned", ""),
            new FacetLine(
                    "ada", "Dense", "dX", Optional.of(BigDecimal.ZERO), "4", "lost", "dL/dx is 3 but should be 4"),
            new FacetLine("ada", "Dense", "dX", Optional.of(BigDecimal.ONE), "", "adjustment", "on paper (Dr. B)"),
            new FacetLine("ada", "", "", Optional.of(new BigDecimal("-2")), "", "late", "1 day late"));

    /** The pieces as Moodle's importer cuts them: name, number of the participant, type and name of the plugin. */
    @Test
    void moodleFindsTheParticipantInTheSecondPieceOfTheFolder() throws IOException {
        Grades grades = Exported.grades(
                MOODLE,
                Exported.graded("ada", "3"),
                Exported.without("alan", "refused"),
                Exported.graded("grace", "5"));

        FeedbackZip zip = new FeedbackZip(GradebookFormat.MOODLE, grades, MARKS);

        assertThat(entries(zip))
                .containsOnlyKeys(
                        "Ada M   Lovelace_900_assignfeedback_file_/feedback.txt",
                        "Grace Hopper_902_assignfeedback_file_/feedback.txt");
        for (String name : entries(zip).keySet()) {
            String[] pieces = name.substring(0, name.indexOf('/')).split("_", 5);
            assertThat(pieces).hasSize(5);
            assertThat(pieces[1]).matches("\\d+");
            assertThat(List.of(pieces[2], pieces[3])).containsExactly("assignfeedback", "file");
        }
        assertThat(zip.left()).isEmpty();
        assertThat(zip.bytes()).isEqualTo(new FeedbackZip(GradebookFormat.MOODLE, grades, MARKS).bytes());
    }

    @Test
    void theTextHasEveryLineOfTheMarks() throws IOException {
        Grades grades = Exported.grades(MOODLE, Exported.graded("ada", "3"));

        assertThat(entries(new FeedbackZip(GradebookFormat.MOODLE, grades, MARKS))
                        .values())
                .containsExactly("""
                        ada: 3 of 100 points

                        Dense
                          forward: 4 of 4, earned
                          dX: 0 of 4, lost. dL/dx is 3 but should be 4
                          Dense dX: adjustment 1. on paper (Dr. B)
                          late -2. 1 day late
                        """);
    }

    @Test
    void canvasFindsTheFileOfItsOwnDownloadAndNoOther() throws IOException {
        Grades grades = Exported.grades(
                CANVAS,
                Exported.mapping("submission,id\nlovelaceada_LATE_101_5_layers,101\n"),
                List.of(Exported.graded("lovelaceada_LATE_101_5_layers", "3"), Exported.graded("alan", "4")));

        FeedbackZip zip = new FeedbackZip(GradebookFormat.CANVAS, grades, MARKS);

        assertThat(entries(zip)).containsOnlyKeys("lovelaceada_LATE_101_5_feedback.txt");
        assertThat(zip.left())
                .containsExactly("alan: no feedback, canvas finds a person by the name of its own download, and this is"
                        + " not one");
    }

    @Test
    void canvasFindsWhoseDownloadWasReadByTheFileThatIsKept() throws IOException {
        Score read = Exported.downloaded("lovelaceada_101", "3", "lovelaceada_LATE_101_5");
        Grades grades =
                Exported.grades(CANVAS, Exported.mapping("submission,id\nlovelaceada_101,101\n"), List.of(read));

        FeedbackZip zip = new FeedbackZip(GradebookFormat.CANVAS, grades, MARKS);

        assertThat(entries(zip)).containsOnlyKeys("lovelaceada_LATE_101_5_feedback.txt");
        assertThat(zip.left()).isEmpty();
    }

    @Test
    void otherServicesTakeNone() {
        Grades grades = Exported.grades(MOODLE, Exported.graded("ada", "3"));

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new FeedbackZip(GradebookFormat.BLACKBOARD, grades, MARKS))
                .withMessageContaining("to canvas and moodle alone, not to blackboard");
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
