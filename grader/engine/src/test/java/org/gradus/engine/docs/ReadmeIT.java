package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.docs.Document.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the documents tell people to type, line by line, in a folder that looks like a checkout after the build. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the documents speak of a Unix shell")
class ReadmeIT {

    private static final String EXIT_STATUS = "# exit status ";
    private static final String PRINTED_BY = "printed by: ";
    private static final Document README = Document.at("README.md");

    /** What each line printed on standard output, by the line. */
    private static final Map<String, String> PRINTED = new LinkedHashMap<>();

    private static final List<String> WRONG = new ArrayList<>();

    @TempDir
    static Path checkout;

    @BeforeAll
    static void typeEveryLine() throws IOException, InterruptedException {
        prepare();
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

    private static void prepare() throws IOException {
        Files.copy(Path.of(System.getProperty("gradus.jar")), file("grader/engine/target/gradus.jar"));
        copy("testcases/backprop-basics/assignment.json", "testcases/backprop-basics/assignment.json");
        copy("testcases/backprop-basics/cases", "testcases/backprop-basics/cases");
        copy("testcases/backprop-basics/samples", "testcases/backprop-basics/samples");
        copy("testcases/classifier-basics", "testcases/classifier-basics");
        copy("testcases/convolution-to-attention", "testcases/convolution-to-attention");
        copy("submissions-template/src", "submissions-template/src");
        for (String[] row : table()) {
            Path samples = Document.ROOT.resolve("testcases/backprop-basics/samples");
            String name = Files.exists(samples.resolve(row[0])) ? row[0] : row[0] + ".zip";
            copy("testcases/backprop-basics/samples/" + name, "submissions/" + name);
        }
    }

    private static void copy(String from, String to) throws IOException {
        Path source = Document.ROOT.resolve(from);
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                Path target = file(to).resolve(source.relativize(path).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(path, path.equals(source) ? file(to) : target);
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
        // Every line starts a judge of its own for a second or two: not worth the second compiler of the JVM.
        shell.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
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

    /** The rows of the README's table of marks, cell by cell. */
    private static List<String[]> table() {
        return README.blocks("text").get(0).lines().stream()
                .skip(1)
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
                        "mvn -q -B -DskipTests package && java -jar grader/engine/target/gradus.jar demo\n",
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
        List<List<String>> scores = Files.readAllLines(checkout.resolve("marks/scores.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();

        assertThat(table()).hasSameSizeAs(scores);
        for (int i = 0; i < scores.size(); i++) {
            assertThat(table().get(i)).containsExactlyElementsOf(asPrinted(scores.get(i)));
        }
    }

    /** The terminal has the points and the percentage last, and no maximum. */
    private static List<String> asPrinted(List<String> row) {
        List<String> cells = new ArrayList<>(row.subList(0, 2));
        cells.addAll(row.subList(5, row.size()));
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
