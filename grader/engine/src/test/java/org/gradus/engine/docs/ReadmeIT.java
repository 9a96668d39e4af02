package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.cli.JudgeArchive;
import org.gradus.engine.cli.Tables;
import org.gradus.engine.docs.Document.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the documents tell people to type, line by line, in a fresh clone after the build. */
@Tag("documents")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the documents speak of a Unix shell")
class ReadmeIT {

    private static final String EXIT_STATUS = "# exit status ";
    private static final String PRINTED_BY = "printed by: ";
    private static final Path JAR = Path.of("grader/engine/target/gradus.jar");
    private static final Document README = Document.at("README.md");

    /** What each line printed on standard output, by the line. */
    private static final Map<String, String> PRINTED = new LinkedHashMap<>();

    private static final List<String> WRONG = new ArrayList<>();

    @TempDir
    static Path checkout;

    @BeforeAll
    static void typeEveryLine() throws IOException, InterruptedException {
        FreshClone.into(checkout);
        for (Document page : Document.all()) {
            for (Block block : page.blocks()) {
                if (block.note().startsWith("file: ")) {
                    Files.writeString(file(block.note().substring("file: ".length())), block.text());
                } else if (block.language().equals("sh")) {
                    for (String line : block.lines()) {
                        type(page, line);
                    }
                }
            }
        }
    }

    private static Path file(String name) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.resolveSibling(".").normalize());
        return file;
    }

    private static void type(Document page, String line) throws IOException, InterruptedException {
        Path out = checkout.resolve("out.txt");
        Path err = checkout.resolve("err.txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line)
                .directory(checkout.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().merge("PATH", bin, (path, java) -> java + File.pathSeparator + path);
        shell.environment().put("XDG_CACHE_HOME", checkout.resolve("cache").toString());
        shell.environment().put("JDK_JAVA_OPTIONS", String.join(" ", JudgeArchive.options(checkout.resolve(JAR))));
        int status = shell.start().waitFor();
        PRINTED.put(line, Files.readString(out));
        if (status != documentedStatus(line)) {
            WRONG.add(
                    page.file().getFileName() + ": " + line + ": exit status " + status + "\n" + Files.readString(err));
        }
    }

    private static int documentedStatus(String line) {
        int comment = line.indexOf(EXIT_STATUS);
        return comment < 0 ? 0 : Integer.parseInt(line.substring(comment + EXIT_STATUS.length()));
    }

    /** The rows of the README's table of marks, cell by cell, without those that it leaves out. */
    private static List<String[]> table() {
        return README.blocks("text").get(0).lines().stream()
                .skip(1)
                .filter(line -> !line.equals("..."))
                .map(line -> line.split(" +", -1))
                .toList();
    }

    @Test
    void everyLineExitsAsDocumented() {
        assertThat(WRONG).isEmpty();
        assertThat(PRINTED.keySet())
                .filteredOn(line -> line.startsWith("java -jar "))
                .hasSizeGreaterThan(8);
    }

    @Test
    void theReadmeHoldsExactlyTheTwoCommandsThatDoAllTheSetUp() {
        assertThat(README.blocks("bash"))
                .extracting(Block::text)
                .containsExactly(
                        "mvn -Dmaven.test.skip -pl grader/engine -am package"
                                + " && java -jar grader/engine/target/gradus.jar demo\n",
                        "mvn -B verify\n");
    }

    @Test
    void everyCommandLineOfTheJarStandsWhereItIsRun() {
        List<String> elsewhere = Document.all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block ->
                        !block.language().equals("sh") && !block.language().equals("bash"))
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.startsWith("java -jar"))
                .toList();

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void theReadmesTableIsWhatTheBatchGives() throws IOException {
        List<List<String>> scores = new Tables(checkout.resolve("marks"))
                .rows("scores.csv").stream().map(row -> asPrinted(row.toList())).toList();

        assertThat(table()).hasSizeGreaterThan(5);
        assertThat(scores)
                .containsSubsequence(table().stream().map(Arrays::asList).toList());
    }

    /** The terminal has the points and the percentage last, no maximum, no corrections and no notes. */
    private static List<String> asPrinted(List<String> row) {
        List<String> cells = new ArrayList<>(row.subList(0, 2));
        cells.addAll(row.subList(5, row.size() - 3));
        cells.add(row.get(2));
        cells.add(row.get(4));
        return cells.stream().map(cell -> cell.isEmpty() ? "-" : cell).toList();
    }

    @Test
    void whatIsShownAsPrintedIsPrinted() {
        List<Block> shown = Document.all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.note().startsWith(PRINTED_BY))
                .toList();

        assertThat(shown).hasSizeGreaterThan(3);
        assertThat(shown)
                .allSatisfy(block -> assertThat(PRINTED.get(block.note().substring(PRINTED_BY.length())))
                        .contains(block.text()));
    }

    @Test
    void theFieldsOfTheRunFilesAreDocumented() throws IOException {
        Document page = Document.at("docs/instructors.md");
        JsonNode run =
                new ObjectMapper().readTree(checkout.resolve("marks/run.json").toFile());
        JsonNode machine = new ObjectMapper()
                .readTree(checkout.resolve("marks/machine.json").toFile());

        assertThat(page.section("### run.json").firstCells("| field")).containsExactlyElementsOf(names(run, ""));
        assertThat(page.section("### machine.json").firstCells("| field"))
                .containsExactlyElementsOf(names(machine, ""));
    }

    private static List<String> names(JsonNode object, String prefix) {
        List<String> names = new ArrayList<>();
        object.properties().forEach(member -> {
            String name = prefix + member.getKey();
            names.addAll(member.getValue().isObject() ? names(member.getValue(), name + ".") : List.of(name));
        });
        return names;
    }
}
