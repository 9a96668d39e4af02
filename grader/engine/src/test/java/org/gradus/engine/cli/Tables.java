package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables that a run has left in its folder. */
public record Tables(Path folder) {

    public static final List<String> FILES = List.of("scores.csv", "marks.csv", "checks.csv");

    /** The rows of a table, each by the names of its columns. */
    public List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(folder.resolve(file), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    /** The rows of one submission. */
    public List<CSVRecord> rows(String file, String submission) throws IOException {
        return rows(file).stream()
                .filter(row -> row.get("submission").equals(submission))
                .toList();
    }

    /** The one row of a submission in {@code scores.csv}. */
    public CSVRecord score(String submission) throws IOException {
        List<CSVRecord> rows = rows("scores.csv", submission);
        if (rows.size() != 1) {
            throw new AssertionError(submission + " has " + rows.size() + " rows in scores.csv");
        }
        return rows.get(0);
    }

    /** The submissions in the order of {@code scores.csv}. */
    public List<String> submissions() throws IOException {
        return rows("scores.csv").stream().map(row -> row.get("submission")).toList();
    }

    /** The text of every table, by file name. */
    public Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : FILES) {
            texts.put(file, Files.readString(folder.resolve(file)));
        }
        return texts;
    }

    /** As {@link #texts()}, but of the header and the rows of some submissions alone. */
    public Map<String, String> texts(List<String> submissions) throws IOException {
        Map<String, String> texts = texts();
        texts.replaceAll((file, text) -> text.lines()
                .filter(line -> line.startsWith("submission,") || submissions.contains(line.split(",", -1)[0]))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining()));
        return texts;
    }
}
