package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a folder of real submissions, graded on a server whose locale knows nothing but ASCII. */
@Tag("commands")
class HandInIT {

    private static final String RELU = """
            package schichten;

            public class ReLU extends Größe implements org.gradus.layer.Layer {
                private org.ejml.simple.SimpleMatrix z;

                public org.ejml.simple.SimpleMatrix forward(org.ejml.simple.SimpleMatrix x) {
                    z = x;
                    return x.elementOp((int row, int column, double v) -> positiv(v));
                }

                public org.ejml.simple.SimpleMatrix backward(org.ejml.simple.SimpleMatrix dY) {
                    return dY.elementOp((int row, int column, double v) -> z.get(row, column) > 0 ? v : 0);
                }
            }
            """;
    private static final String HELPER = """
            package schichten;

            class Größe {
                static double positiv(double v) {
                    return Math.max(0, v);
                }
            }
            """;

    private static Runs.Run run;

    @BeforeAll
    static void gradeUnderAnAsciiLocale() throws IOException, InterruptedException {
        Path submissions = Places.empty("hand-in/abgaben-äöü-提出");
        for (String name : List.of("José Müller", "山田太郎", "both")) {
            relu(submissions.resolve(name));
        }
        for (String name : List.of("=cmd", "-x", "@a", "+1")) {
            Places.write(submissions.resolve(name).resolve("notes.txt"), "later");
        }
        zip(submissions.resolve("both.zip"), "ReLU.java");
        zip(submissions.resolve("slip.zip"), "../../../Escaped.java");
        Files.write(submissions.resolve("rarely.rar"), new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0});
        Files.write(submissions.resolve("torn.zip"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Files.writeString(submissions.resolve("liste.xlsx"), "of the tutor");
        Path out = Places.fresh("hand-in/noten-ß-成績");
        run = new Runs.Run(new Gradus().with("LC_ALL", "C").finish(Runs.batchWords(submissions, out)), new Tables(out));
    }

    private static void relu(Path folder) throws IOException {
        Places.write(folder.resolve("süß/層/ReLU.java"), RELU);
        Places.write(folder.resolve("süß/層/Größe.java"), HELPER);
    }

    private static void zip(Path file, String entry) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("class ReLU {}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyStudentHasARowWithTheNameAsItIs() throws IOException {
        assertThat(run.finished().exitCode()).as(run.finished().err()).isZero();
        assertThat(run.tables().submissions())
                .containsExactlyInAnyOrder(
                        "José Müller", "山田太郎", "both", "'=cmd", "'-x", "'@a", "'+1", "slip", "rarely", "torn");
        assertThat(run.finished().err()).contains("ignored liste.xlsx", "/10 山田太郎 graded", "/10 José Müller graded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"José Müller", "山田太郎"})
    void namesBeyondAsciiCostNothing(String name) throws IOException {
        CSVRecord score = run.tables().score(name);
        assertThat(score.get("status")).isEqualTo("graded");
        assertThat(score.get("ReLU")).isEqualTo("10");
        assertThat(score.get("points")).isEqualTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=cmd", "'-x", "'@a", "'+1"})
    void aNameThatASpreadsheetWouldRunIsNeutralised(String name) throws IOException {
        assertThat(run.tables().score(name).get("status")).isEqualTo("empty");
        assertThat(run.tables().rows("marks.csv", name)).isNotEmpty();
        assertThat(run.tables().rows("checks.csv", name)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            both   | needs_attention | both, both.zip
            rarely | needs_attention | rarely.rar
            torn   | refused         | zip
            slip   | refused         | ../../../Escaped.java
            """)
    void whatCannotBeGradedHasARowThatSaysWhy(String name, String status, String words) throws IOException {
        assertThat(run.tables().score(name).get("status")).isEqualTo(status);
        assertThat(run.tables().score(name).get("points")).isEmpty();
        assertThat(run.tables().rows("marks.csv", name)).singleElement().satisfies(row -> {
            assertThat(row.get("result")).isEqualTo(status);
            assertThat(row.get("reason")).contains(words);
        });
    }

    @Test
    void aZipWritesNothingOutsideItsPlace() throws IOException {
        try (Stream<Path> tree = Files.walk(Places.BELOW)) {
            assertThat(tree).noneMatch(path -> path.endsWith("Escaped.java"));
        }
    }

    @Test
    void theSummaryCountsEveryStatus() {
        assertThat(run.finished().out())
                .contains(
                        "both: needs_attention, there is more than one submission with this name",
                        "rarely: needs_attention, rarely.rar cannot be opened here",
                        "\n10 submissions, 2 graded, 4 empty, 2 needs_attention, 2 refused; the tables are in ");
    }
}
