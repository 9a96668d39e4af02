package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Canvas lets download of a class gets the marks that the same submissions get as folders. */
@Tag("batches")
class BulkDownloadIT {

    private static final int FIRST_ID = 4200;

    @Test
    void theZipOfAClassGetsTheMarksOfItsFolders() throws IOException, InterruptedException {
        List<String> names = Runs.SUBSET.stream().sorted().toList();
        Path download = Places.empty("canvas").resolve("course-homework_submissions.zip");
        canvas(names, download);
        Runs.Run expected = Runs.twoLanes();

        Path out = Places.fresh("canvas-marks");
        Runs.Run run = Runs.batch(download, out, "--lanes", 2);

        assertThat(run.finished().exitCode()).isEqualTo(expected.finished().exitCode());
        assertThat(run.finished().err()).contains("read as a download of Canvas");
        assertThat(withoutIds(run)).isEqualTo(expected.tables().texts().getOrDefault("scores.csv", "none"));
        JsonNode submissions =
                new ObjectMapper().readTree(out.resolve("run.json").toFile()).at("/submissions");
        assertThat(submissions).hasSize(names.size());
        assertThat(submissions.at("/1/owner/people/0/id").asText()).isEqualTo(Integer.toString(FIRST_ID + 1));
        assertThat(exported(names, out)).containsExactlyElementsOf(points(names, run));
    }

    /** What Canvas takes back: its own gradebook, with the grades of the people that its own download named. */
    private static List<String> exported(List<String> names, Path marks) throws IOException {
        StringBuilder gradebook = new StringBuilder("Student,ID,SIS User ID,SIS Login ID,Section,Layers (4711)\n");
        gradebook.append("    Points Possible,,,,,100\n");
        for (int i = 0; i < names.size(); i++) {
            gradebook
                    .append("Student ")
                    .append(i)
                    .append(',')
                    .append(FIRST_ID + i)
                    .append(",,,Tutorial 1,\n");
        }
        Path roster = Places.empty("canvas-roster").resolve("gradebook.csv");
        Files.writeString(roster, gradebook);
        Path back = Places.fresh("canvas-export");

        Finished export = Gradus.inProcess(
                "export", marks, "--format", "canvas", "--roster", roster, "--column", "Layers", "--out", back);

        assertThat(export.err()).isEmpty();
        return Files.readAllLines(back.resolve("canvas.csv")).stream()
                .skip(2)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }

    private static List<String> points(List<String> names, Runs.Run run) throws IOException {
        List<String> points = new ArrayList<>();
        for (CSVRecord row : run.tables().rows("scores.csv")) {
            boolean isBlank = row.get("points").isEmpty() || row.get("status").equals("empty");
            points.add(
                    isBlank
                            ? ""
                            : new BigDecimal(row.get("points"))
                                    .stripTrailingZeros()
                                    .toPlainString());
        }
        assertThat(points).hasSameSizeAs(names);
        return points;
    }

    private static String withoutIds(Runs.Run run) throws IOException {
        return run.tables().texts().getOrDefault("scores.csv", "").replaceAll("(?m)^([a-z-]+)_\\d+,", "$1,");
    }

    private static void canvas(List<String> names, Path download) throws IOException {
        try (OutputStream out = Files.newOutputStream(download);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                Path sample = Places.SAMPLES.resolve(name);
                byte[] handedIn = Files.isDirectory(sample)
                        ? zipped(sample)
                        : Files.readAllBytes(Places.SAMPLES.resolve(name + ".zip"));
                zip.putNextEntry(new ZipEntry(name + "_" + (FIRST_ID + i) + "_" + (9000 + i) + "_homework.zip"));
                zip.write(handedIn);
                zip.closeEntry();
            }
        }
    }

    private static byte[] zipped(Path sample) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(sample)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(sample.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
