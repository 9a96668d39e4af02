package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is shared says nothing of whose it is, in whatever place a name was written. */
@Tag("batches")
class PseudonymsIT {

    private static final String ADA = "Lovelace, Augusta_u4711";
    private static final List<String> NAMES = List.of("lovelace", "augusta", "u4711", "byron", "u4712", "babbage");

    private static Path marks;
    private static Path shared;
    private static Finished report;

    @BeforeAll
    static void shareAClass() throws IOException, InterruptedException {
        Path submissions = Places.empty("pseudonyms/submissions");
        handInByAda(submissions.resolve(ADA));
        Places.write(submissions.resolve("Byron_u4712/Byron.java.txt"), "class Byron {}");
        Places.copy(Places.SAMPLES.resolve("correct-loops"), submissions.resolve("kim"));
        Path decisions = Places.empty("pseudonyms/decisions");
        Files.writeString(
                decisions.resolve("adjustments.csv"),
                "submission,part,facet,points,reason,by\n\"" + ADA + "\",,,2,Augusta asked,Prof. Babbage\n");
        marks = Places.fresh("pseudonyms/marks");
        assertThat(Gradus.run(Runs.batchWords(submissions, marks, "--sandbox", "process", "--decisions", decisions))
                        .exitCode())
                .isZero();
        shared = Places.fresh("pseudonyms/shared");
        report = share(shared);
    }

    private static void handInByAda(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String part : List.of("CrossEntropy", "Dense", "ReLU", "Sigmoid", "SoftmaxCrossEntropy", "SquaredError")) {
            String text = Files.readString(Places.SAMPLES.resolve("correct-loops/" + part + ".java"));
            String named = text.replace("SimpleMatrix gradW, gradB;", "SimpleMatrix gradW, gradB; Byron byron;")
                    .replace(
                            "lastX = x;",
                            "lastX = x; if (x.getNumCols() > 2) throw new IllegalStateException(\"Augusta\");")
                    .replace("in = x;", "if (true) throw new LovelaceException();")
                    .replace(
                            "public class Sigmoid implements Layer {",
                            "public class Sigmoid implements Layer { int augusta = lovelace;")
                    .replace(
                            "public SquaredError(double factor, boolean mean)",
                            "public SquaredError(double factor, boolean mean, Byron byron)");
            Files.writeString(folder.resolve(part + ".java"), "package lovelace.augusta;\n" + named);
        }
        Files.writeString(folder.resolve("Byron.java"), "package lovelace.augusta;\nclass Byron {}");
        Files.writeString(
                folder.resolve("LovelaceException.java"),
                "package lovelace.augusta;\nclass LovelaceException extends RuntimeException {}");
        Files.writeString(folder.resolve("Augusta.java.txt"), "notes");
    }

    /** Or it would be no wonder that nothing is found. */
    @Test
    void theTablesOfTheRunHaveNamesEverywhere() throws IOException {
        String all = everything(marks);
        assertThat(NAMES).allMatch(all::contains);
        assertThat(new Tables(marks).rows("checks.csv", ADA).stream().map(row -> row.get("message")))
                .anyMatch(message -> message.contains("LovelaceException"))
                .anyMatch(message -> message.contains("(Augusta)") || message.contains("Augusta"))
                .anyMatch(message -> message.contains("cannot find symbol") || message.contains("lovelace"));
    }

    @Test
    void noNameIsInAnyFileThatIsShared() throws IOException {
        assertThat(report.exitCode()).isZero();
        String all = everything(shared);
        assertThat(all).contains("threw java.lang.illegalstateexception", "threw an exception", "student-");
        assertThat(NAMES).noneMatch(all::contains);
        assertThat(shared.resolve("run.json")).doesNotExist();
        assertThat(shared.resolve("adjustments.csv")).doesNotExist();
    }

    @Test
    void theMarksAreTheSame() throws IOException {
        List<String> columns = List.of("status", "points", "max_points", "percent", "Dense", "ReLU", "adjustments");
        assertThat(values(shared, columns)).containsExactlyInAnyOrderElementsOf(values(marks, columns));
    }

    @Test
    void whoIsWhoIsKeptApartForTheOwnerAlone() throws IOException {
        Path table = marks.resolve("pseudonyms.csv");
        assertThat(new Tables(marks).rows("pseudonyms.csv").stream().map(row -> row.get("submission")))
                .containsExactly("Byron_u4712", ADA, "kim");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterOneHasTheSamePseudonyms() throws IOException {
        Path again = Places.fresh("pseudonyms/again");

        assertThat(share(again, "--format", "csv,json").exitCode()).isZero();

        assertThat(again.resolve("scores.csv")).hasSameBinaryContentAs(shared.resolve("scores.csv"));
        assertThat(new Tables(shared).submissions()).isSorted().allMatch(name -> name.matches("student-[0-9a-f]{10}"));
    }

    @Test
    void nothingIsSharedIntoAFolderWithNames() throws IOException {
        Path other = Places.fresh("pseudonyms/other");
        Places.copy(marks, other);

        Finished refused = share(other);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("which is nothing to share");
        assertThat(Gradus.inProcess("report", marks, "-a", Places.ASSIGNMENT, "--pseudonyms")
                        .err())
                .contains("--pseudonyms and --out go together");
    }

    private static Finished share(Path out, Object... more) {
        return Gradus.inProcess(Stream.concat(
                        Stream.of("report", marks, "-a", Places.ASSIGNMENT, "--pseudonyms", "--out", out),
                        Arrays.stream(more))
                .toArray());
    }

    private static List<List<String>> values(Path folder, List<String> columns) throws IOException {
        List<CSVRecord> rows = new Tables(folder).rows("scores.csv");
        return rows.stream().map(row -> columns.stream().map(row::get).toList()).toList();
    }

    /** Names and contents of all files but the journal, in small letters. */
    private static String everything(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                all.append(folder.relativize(file)).append('\n');
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
            }
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
