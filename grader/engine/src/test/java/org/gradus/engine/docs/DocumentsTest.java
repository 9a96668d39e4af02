package org.gradus.engine.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.cli.Options;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.docs.Document.Block;
import org.gradus.engine.export.Export;
import org.gradus.engine.export.MarkChanges;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.report.csv.MadeTables;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final Document INSTRUCTORS = Document.at("docs/instructors.md");
    private static final Document ASSIGNMENTS = Document.at("docs/assignments.md");
    private static final Path SHIPPED = Document.ROOT.resolve("testcases/backprop-basics");
    private static final Assignment ASSIGNMENT = AssignmentLoader.load(SHIPPED);
    private static final String ONE_PER_PART = "one per part, named by its class";

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        Stream<Document> others = Stream.of(
                        ".github/SECURITY.md",
                        "submissions-template/README.md",
                        "testcases/backprop-basics/samples/README.md",
                        "testcases/classifier-basics/samples/README.md",
                        "testcases/convnet-basics/samples/README.md",
                        "testcases/convolution-to-attention/samples/README.md",
                        "testcases/sequence-basics/samples/README.md")
                .map(Document::at);
        for (Document page : Stream.concat(Document.all().stream(), others).toList()) {
            page.links().stream()
                    .filter(link -> !link.startsWith("https://") && !leadsSomewhere(page, link))
                    .forEach(link -> broken.add(Document.ROOT.relativize(page.file()) + ": " + link));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void aLinkToNowhereIsNoticed() {
        assertThat(leadsSomewhere(INSTRUCTORS, "missing.md")).isFalse();
        assertThat(leadsSomewhere(INSTRUCTORS, "students.md#missing")).isFalse();
        assertThat(leadsSomewhere(INSTRUCTORS, "students.md#the-facets")).isTrue();
        assertThat(Document.all()).hasSizeGreaterThan(10);
        assertThat(Document.at("README.md").links()).hasSizeGreaterThan(10);
    }

    private static boolean leadsSomewhere(Document page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path folder = page.file().resolveSibling(path).normalize();
        Path target = path.isEmpty() ? page.file() : folder;
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0
                || Document.at(Document.ROOT.relativize(target).toString())
                        .anchors()
                        .contains(link.substring(hash + 1));
    }

    /** What takes too long to be typed by a test. */
    @Test
    void whatIsNotTypedNamesWhatIsThere() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Document.ROOT.resolve("grader"))) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(toSet());
        }
        List<String> words = Document.all().stream()
                .flatMap(page -> page.blocks("bash").stream())
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .toList();

        assertThat(words)
                .filteredOn(word -> word.matches("(\\.|grader/)[\\w./-]+") && !word.contains("/target/"))
                .hasSizeGreaterThan(3)
                .allSatisfy(path -> assertThat(Document.ROOT.resolve(path)).exists());
        assertThat(words)
                .filteredOn(word -> word.matches("-D(it\\.)?test=.*") && !word.equals("-Dtest=None"))
                .hasSizeGreaterThan(2)
                .allSatisfy(word -> assertThat(classes).contains(word.substring(word.indexOf('=') + 1)));
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Document.ROOT.resolve("docs/decisions"))) {
            assertThat(Document.at("docs/decisions/README.md").links())
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("README.md"))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void theStatusesAreThoseOfTheProgram() {
        assertThat(INSTRUCTORS.section("## Status").firstCells("| `status`"))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::word).toList());
    }

    @Test
    void theStatusesWithPointsAreThoseOfTheProgram() {
        List<String> withPoints = INSTRUCTORS
                .section("## Status")
                .text()
                .lines()
                .filter(line -> line.startsWith("| `") && !line.contains("| none") && !line.contains("| points |"))
                .map(line -> line.split("`", -1)[1])
                .toList();

        assertThat(withPoints)
                .containsExactlyElementsOf(Arrays.stream(Status.values())
                        .filter(Status::hasPoints)
                        .map(Status::word)
                        .toList());
    }

    @Test
    void theResultsOfChecksAreThoseOfTheProgram() throws ReflectiveOperationException {
        List<String> words = new ArrayList<>();
        for (Class<?> type : Outcome.class.getPermittedSubclasses()) {
            Class<?>[] components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Object[] nothing =
                    Arrays.stream(components).map(DocumentsTest::anything).toArray();
            words.add(((Outcome) type.getDeclaredConstructor(components).newInstance(nothing)).word());
        }

        // The compiler is free in the order of what is permitted.
        assertThat(INSTRUCTORS.firstCells("| `result` of a check"))
                .containsExactlyInAnyOrderElementsOf(words.stream().distinct().toList());
    }

    private static Object anything(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Flaw.class) {
            return new Flaw.PassesThrough();
        }
        return type.isEnum() ? type.getEnumConstants()[0] : "";
    }

    @Test
    void theResultsOfFacetsAndTheFamiliesAreThoseOfTheProgram() {
        assertThat(INSTRUCTORS.firstCells("| `result` of a facet"))
                .containsExactlyElementsOf(
                        Arrays.stream(Verdict.values()).map(Verdict::word).toList());
        assertThat(INSTRUCTORS.firstCells("| `family` | means"))
                .containsExactlyElementsOf(
                        Arrays.stream(Family.values()).map(Family::word).toList());
    }

    @Test
    void theColumnsAreThoseOfTheTables() {
        MadeTables reports = new MadeTables(ASSIGNMENT, List.of());

        assertThat(columns("### marks.csv")).containsExactlyElementsOf(header(reports.marks()));
        assertThat(columns("### checks.csv")).containsExactlyElementsOf(header(reports.checks()));
        assertThat(columns("### hidden.csv")).containsExactlyElementsOf(header(reports.hidden()));
        assertThat(columns("### misconceptions.csv")).containsExactlyElementsOf(header(reports.misconceptions()));
        List<String> scores = header(reports.scores());
        List<String> parts =
                ASSIGNMENT.parts().stream().map(part -> part.className()).toList();
        assertThat(scores).containsSubsequence(parts);
        assertThat(columns("### scores.csv"))
                .containsExactlyElementsOf(scores.stream()
                        .filter(column -> !parts.contains(column))
                        .toList());
        assertThat(INSTRUCTORS.section("### scores.csv").text()).contains("| " + ONE_PER_PART + " |");
    }

    @Test
    void theColumnsOfWhatIsExportedAreThoseOfTheProgram() {
        assertThat(columns("### Who is who")).containsExactlyElementsOf(Export.MATCHING_COLUMNS);
        assertThat(INSTRUCTORS.firstCells("| column of `generic.csv`"))
                .containsExactlyElementsOf(Export.GENERIC_COLUMNS);
        assertThat(INSTRUCTORS.firstCells("| column of `diff`"))
                .containsExactlyElementsOf(
                        List.of(MarkChanges.csv(List.of()).strip().split(",", -1)));
        assertThat(columns("## Decisions of people")).containsExactlyElementsOf(Decisions.ADJUSTMENT_COLUMNS);
        assertThat(INSTRUCTORS.firstCells("| `result` of a decision"))
                .containsExactlyElementsOf(Arrays.stream(Correction.Kind.values())
                        .map(Correction.Kind::word)
                        .toList());
    }

    @Test
    void theOptionsOfExportAreThoseOfTheProgram() {
        assertThat(INSTRUCTORS.firstCells("| option of `export`"))
                .map(option -> option.split(" ", -1)[0])
                .containsExactlyInAnyOrderElementsOf(Options.of("export"));
    }

    private static List<String> columns(String heading) {
        return INSTRUCTORS.section(heading).firstCells("| column");
    }

    private static List<String> header(byte[] csv) {
        return List.of(new String(csv, StandardCharsets.UTF_8).strip().split(",", -1));
    }

    @Test
    void theExamplesOfPartsStandInTheBundledAssignment() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode parts =
                json.readTree(SHIPPED.resolve("assignment.json").toFile()).get("parts");
        List<JsonNode> examples = new ArrayList<>();
        for (Block block : ASSIGNMENTS.section("### Parts").blocks("json")) {
            examples.add(json.readTree(block.text()));
        }

        assertThat(examples).hasSize(2).isSubsetOf(parts);
    }

    @Test
    void theWholeExamplesLoad(@TempDir Path folder) throws IOException {
        for (Block block : ASSIGNMENTS.blocks("json")) {
            if (block.note().startsWith("file: ")) {
                Path file = folder.resolve(block.note().substring("file: ".length()));
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, block.text());
            }
        }
        Path copy = folder.resolve("my-assignment");
        Files.copy(SHIPPED.resolve("assignment.json"), copy.resolve("assignment.json"));

        assertThat(AssignmentLoader.load(folder.resolve("scaling")).cases()).hasSize(1);
        assertThat(AssignmentLoader.load(copy).cases()).hasSize(1);
    }

    @Test
    void everyCaseOfASourceDocumentStandsBesideItsStep() {
        List<String> named = Pattern.compile("`(00[0-9a-z-]+)`")
                .matcher(Document.at("docs/documents.md").text())
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(ASSIGNMENT.cases().stream()
                        .map(TestCase::id)
                        .filter(id -> id.startsWith("00"))
                        .toList());
    }

    @Test
    void theDefaultsOfLimitsAreThoseOfTheSchema() throws IOException {
        JsonNode limits = new ObjectMapper()
                .readTree(Document.ROOT
                        .resolve("testcases/schema/assignment.schema.json")
                        .toFile())
                .at("/properties/limits/properties");
        List<String> rows = limits.properties().stream()
                .map(limit -> "| `" + limit.getKey() + "` | " + limit.getValue().get("default") + " |")
                .toList();

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ASSIGNMENTS.text()).contains(row));
    }
}
