package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The samples of a bundled assignment, graded, beside what their page says that each of them loses. */
final class StatedSamples {

    private static final Pattern ROW_OF_README = Pattern.compile("\\| `([^`]+)` \\|.*\\| ([^|]*) \\|");

    private final Path samples;
    private final Tables tables;

    private StatedSamples(Path samples, Tables tables) {
        this.samples = samples;
        this.tables = tables;
    }

    /** Grades all samples of an assignment, with more options of the batch. */
    static StatedSamples graded(Path assignment, Object... options) throws IOException {
        Path samples = assignment.resolve("samples");
        return new StatedSamples(
                samples, graded(samples, assignment, Places.fresh("stated-" + assignment.getFileName()), options));
    }

    /** The tables of any submissions. */
    static Tables graded(Path submissions, Path assignment, Path out, Object... options) {
        List<Object> words = new ArrayList<>(List.of("batch", submissions, "--assignment", assignment, "--out", out));
        words.addAll(List.of(options));
        Gradus.Finished graded = Gradus.inProcess(words.toArray());
        assertThat(graded.exitCode()).as(graded.err()).isZero();
        return new Tables(out);
    }

    Tables tables() {
        return tables;
    }

    /** What a sample lost, as the page says it. */
    String lost(String sample) throws IOException {
        return lost(tables, sample);
    }

    /** What a submission lost, in the same words. */
    static String lost(Tables tables, String submission) throws IOException {
        List<CSVRecord> lost = notEarned(tables, submission);
        return lost.isEmpty()
                ? "none"
                : lost.stream()
                        .map(row -> row.get("part") + ": " + row.get("facet"))
                        .collect(Collectors.joining(", "));
    }

    List<CSVRecord> notEarned(String sample) throws IOException {
        return notEarned(tables, sample);
    }

    private static List<CSVRecord> notEarned(Tables tables, String submission) throws IOException {
        return tables.rows("marks.csv", submission).stream()
                .filter(row -> !row.get("points").equals(row.get("max_points")))
                .toList();
    }

    /** Each sample and what it loses, by the page, sorted. */
    List<String> inReadme() throws IOException {
        return Files.readString(samples.resolve("README.md"))
                .lines()
                .map(ROW_OF_README::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " | " + row.group(2))
                .sorted()
                .toList();
    }

    /** Each sample and what it lost, sorted. */
    List<String> seen() throws IOException {
        List<String> seen = new ArrayList<>();
        for (String sample : tables.submissions()) {
            seen.add(sample + " | " + lost(sample));
        }
        return seen.stream().sorted().toList();
    }
}
