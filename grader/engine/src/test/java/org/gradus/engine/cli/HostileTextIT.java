package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.clean.Screens;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Text of students gets in by every way there is, and every byte that comes out is looked at. */
@Tag("walls")
class HostileTextIT {

    private static final String FORMULA = "^[\\p{Z}\\s]*[=+@\uff1d\uff0b\uff20].*|^[\\p{Z}\\s]*-(?![\\d.]+$).*";

    private static final List<Finished> FINISHED = new ArrayList<>();
    private static final Map<String, String> FILES = new TreeMap<>();

    @BeforeAll
    static void gradeTheHostileInEveryWay() throws IOException, InterruptedException {
        Path folder = Places.empty("hostile");
        Path submission = HostileSubmission.in(folder);
        Path batch = Places.fresh("hostile-batch");
        Path grade = Places.fresh("hostile-grade");
        Path aCase = Places.ASSIGNMENT.resolve("cases/000-network.json");
        FINISHED.add(Gradus.run(Runs.batchWords(folder, batch)));
        FINISHED.add(Gradus.run("grade", submission, "-a", Places.ASSIGNMENT, "--out", grade));
        FINISHED.add(Gradus.run("grade", submission, "-a", Places.ASSIGNMENT, "--case", aCase));
        read("hostile-batch", batch);
        read("hostile-grade", grade);
    }

    private static void read(String name, Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                FILES.put(name + "/" + folder.relativize(file), utf8(Files.readAllBytes(file)));
            }
        }
    }

    /** Strictly: broken bytes are an exception. */
    private static String utf8(byte[] bytes) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    @Test
    void everyWayInWasTaken() {
        String all = String.join("\n", FILES.values())
                + FINISHED.stream().map(one -> one.out() + one.err()).toList();

        assertThat(FINISHED).extracting(Finished::exitCode).containsExactly(0, 0, 1);
        assertThat(HostileSubmission.WAYS_IN).allMatch(all::contains);
        assertThat(all.contains(HostileSubmission.PRINTED)).isFalse();
    }

    @Test
    void nothingThatIsSaidHoldsAnythingUnseenOrCommandsACiSystem() {
        assertThat(FINISHED).hasSize(3).allSatisfy(one -> {
            assertThat(Screens.unseen(one.out())).isEmpty();
            assertThat(Screens.unseen(one.err())).isEmpty();
            assertThat(Screens.commands(one.out())).isEmpty();
            assertThat(Screens.commands(one.err())).isEmpty();
        });
    }

    @Test
    void noFileHoldsAnythingUnseen() {
        assertThat(FILES).hasSizeGreaterThan(10);
        FILES.forEach((name, text) -> assertThat(Screens.unseen(text)).as(name).isEmpty());
        assertThat(Screens.commands(file("hostile-grade/feedback.txt"))).isEmpty();
    }

    @Test
    void everyRowOfEveryTableHasItsColumnsAndNoCellIsAFormula() throws IOException {
        List<String> tables =
                FILES.keySet().stream().filter(name -> name.endsWith(".csv")).toList();
        assertThat(tables).hasSize(8);
        for (String name : tables) {
            try (CSVParser parser = CSVParser.parse(file(name), CSVFormat.RFC4180)) {
                List<CSVRecord> rows = parser.getRecords();
                assertThat(rows)
                        .as(name)
                        .allMatch(row -> row.size() == rows.get(0).size());
                assertThat(rows.stream().flatMap(CSVRecord::stream))
                        .as(name)
                        .noneMatch(cell -> cell.matches(FORMULA))
                        .allMatch(cell -> cell.codePointCount(0, cell.length()) <= 2000);
            }
        }
    }

    @Test
    void jsonIsStrictAndKeepsTheNamesAsTheyAre() throws IOException {
        ObjectMapper strict = JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                assertThat(strict.readTree(file.getValue())).as(file.getKey()).isNotNull();
            }
        }
        JsonNode run = strict.readTree(file("hostile-batch/run.json"));
        assertThat(run.at("/submissions").findValuesAsText("submission"))
                .hasSize(4)
                .contains(HostileSubmission.NAME, "::warning::by-zip\u2028\u0085");
    }

    @Test
    void everySubmissionHasOneLineOfProgressAndOneRow() throws IOException {
        assertThat(FINISHED.get(0).err().lines()).hasSize(6).anyMatch(line -> line.startsWith("ignored by-loose"));
        try (CSVParser parser = CSVParser.parse(file("hostile-batch/scores.csv"), CSVFormat.RFC4180)) {
            assertThat(parser.getRecords()).hasSize(5);
        }
    }

    private static String file(String name) {
        return FILES.getOrDefault(name, "");
    }
}
