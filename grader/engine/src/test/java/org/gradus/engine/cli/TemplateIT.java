package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a student clones, handed in as it is. */
@Tag("services")
class TemplateIT {

    private static Finished graded;
    private static Tables tables;

    @BeforeAll
    static void gradeTheTemplate() throws IOException, InterruptedException {
        Path out = Places.fresh("template");
        graded = Gradus.inProcess("grade", Places.TEMPLATE, "--assignment", Places.ASSIGNMENT, "--out", out);
        tables = new Tables(out);
    }

    @Test
    void everyPartCompilesAndEarnsNothing() throws IOException {
        assertThat(graded.exitCode()).isZero();
        assertThat(graded.out()).startsWith("submissions-template: 0 of 100 points (0.00 %)");
        assertThat(tables.score("submissions-template").get("status")).isEqualTo("graded");
        List<CSVRecord> structure = tables.rows("checks.csv").stream()
                .filter(row -> row.get("check").equals("structure"))
                .toList();
        assertThat(structure)
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.get("result")).isEqualTo("passed"));
        assertThat(tables.rows("marks.csv"))
                .allSatisfy(row -> assertThat(row.get("points")).isEqualTo("0"));
    }

    @Test
    void nobodyReadsANoteAboutWhatTheTemplateGave() {
        assertThat(graded.out()).contains("\nDense: 0 of 30").doesNotContain("Notes", "org/gradus/layer");
    }

    @Test
    void aContractThatWasChangedIsNoted() throws IOException {
        Path changed = Places.fresh("template-changed");
        Places.copy(Places.TEMPLATE.resolve("src/main"), changed.resolve("src/main"));
        Path layer = changed.resolve("src/main/java/org/gradus/layer/Layer.java");
        Files.writeString(
                layer, Files.readString(layer).replace("SimpleMatrix forward", "default SimpleMatrix forward"));
        assertThat(Gradus.inProcess("grade", changed, "--assignment", Places.ASSIGNMENT)
                        .out())
                .contains("src/main/java/org/gradus/layer/Layer.java is a modified copy of the contract")
                .doesNotContain("Loss.java is a modified copy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense               | forward  | y = W x + b
            ReLU                | forward  | max(0, z)
            Sigmoid             | forward  | 1 / (1 + exp(-z))
            SquaredError        | value    | (a - y)^2
            SquaredError        | gradient | (a - y)
            CrossEntropy        | value    | log(1 - a)
            CrossEntropy        | gradient | (1 - y) / (1 - a)
            SoftmaxCrossEntropy | value    | log p
            SoftmaxCrossEntropy | gradient | (p - y)
            """)
    void theMessageNamesTheFormula(String part, String facet, String formula) throws IOException {
        assertThat(tables.rows("marks.csv"))
                .filteredOn(
                        row -> row.get("part").equals(part) && row.get("facet").equals(facet))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reason")).contains(formula));
        assertThat(graded.out()).contains(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Layer.java", "Loss.java"})
    void theContractIsTheGradersOwn(String file) {
        assertThat(Places.TEMPLATE.resolve("src/main/java/org/gradus/layer").resolve(file))
                .hasSameBinaryContentAs(Places.ROOT
                        .resolve("grader/layer-api/src/main/java/org/gradus/layer")
                        .resolve(file));
    }

    @Test
    void thePublicCasesAreThoseOfTheAssignment() throws IOException {
        Path template = Places.TEMPLATE.resolve("src/test/resources/cases");
        Path assignment = Places.ASSIGNMENT.resolve("cases");
        assertThat(names(template)).isEqualTo(names(assignment)).isNotEmpty();
        for (String name : names(assignment)) {
            assertThat(template.resolve(name)).hasSameBinaryContentAs(assignment.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
