package org.gradus.engine.assignment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gradus.engine.assignment.BrokenAssignment.ASSIGNMENT;
import static org.gradus.engine.assignment.BrokenAssignment.LAYER;
import static org.gradus.engine.assignment.BrokenAssignment.NETWORK;
import static org.gradus.engine.assignment.BrokenAssignment.TIED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.AssignmentFolder;
import org.gradus.engine.assignment.BrokenAssignment;
import org.gradus.engine.assignment.Limits;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.assignment.Tellings;
import org.gradus.engine.protocol.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentLoaderTest {

    private static AssignmentFolder good() {
        return AssignmentFolder.with("000-network", "002-network", "003-layer1-dense");
    }

    private static List<Problem> problems(AssignmentFolder folder) {
        return catchThrowableOfType(AssignmentException.class, folder::load).problems();
    }

    @Test
    void theGoodAssignmentLoads() {
        assertThat(good().load().cases()).hasSize(3);
    }

    @Test
    void aFacetMayBeToldMoreOrLessOfThanTheOthers() {
        Tellings tellings = good().set(ASSIGNMENT, "/feedback", "\"example\"")
                .set(ASSIGNMENT, "/parts/0/feedback", "{\"dX\": \"verdict\", \"gradients.W\": \"full\"}")
                .load()
                .tellings();

        assertThat(tellings.of("Dense", Facet.DX)).isEqualTo(Telling.VERDICT);
        assertThat(tellings.of("Dense", Facet.gradients("W"))).isEqualTo(Telling.FULL);
        assertThat(tellings.of("Dense", Facet.FORWARD)).isEqualTo(Telling.EXAMPLE);
        assertThat(tellings.of("ReLU", Facet.DX)).isEqualTo(Telling.EXAMPLE);
        assertThat(tellings.least()).isEqualTo(Telling.VERDICT);
    }

    @ParameterizedTest
    @MethodSource("org.gradus.engine.assignment.BrokenAssignments#all")
    void whatIsWrongIsSaidWhereItIs(BrokenAssignment broken) {
        List<Problem> problems = problems(broken.spoilt().apply(good()));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(broken.file());
            assertThat(problem.pointer()).isEqualTo(broken.pointer());
            assertThat(problem.reason()).startsWith(broken.reason()).doesNotEndWith(".");
            assertThat(problem.remedy()).endsWith(".");
        });
    }

    @Test
    void gradientsNeedALossOrAnUpstream() {
        assertThat(problems(good().remove(LAYER, "/upstream")))
                .extracting(Problem::pointer)
                .containsExactly("/expected/dense1.dX", "/expected/dense1.gradients.W", "/expected/dense1.gradients.b");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamedAndNothingElse(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(temp.resolve("assignment.json"), "{}");
        String message = file + ": the folder of an assignment is wanted, and this is a file."
                + " Name the folder that holds assignment.json and cases.";

        assertThatThrownBy(() -> AssignmentLoader.load(file)).hasMessage(message);
        assertThatThrownBy(() -> AssignmentLoader.loadWithoutCases(file)).hasMessage(message);
        assertThatThrownBy(() -> StudentCopy.of(file, Optional.empty())).hasMessage(message);
    }

    @Test
    void theProblemsOfAllFilesAreReportedTogetherInOrder() {
        AssignmentFolder folder = good().set(TIED, "/chain/1/part", "\"Tanh\"")
                .set(ASSIGNMENT, "/parts/2/points/dX", "0.001")
                .set(ASSIGNMENT, "/parts/1/points/dX", "0.001")
                .remove(NETWORK, "/title")
                .set(NETWORK, "/author", "1");
        assertThatThrownBy(folder::load).isInstanceOf(AssignmentException.class).hasMessage("""
                        assignment.json#/parts/1/points/dX: the marks 0.001 have more than 2 decimal places. Round them to 2 decimal places.
                        assignment.json#/parts/2/points/dX: the marks 0.001 have more than 2 decimal places. Round them to 2 decimal places.
                        cases/000-network.json: the property 'title' is missing. Add it.
                        cases/000-network.json#/author: there is no property with this name. Correct its spelling, or remove it; testcase.schema.json lists the properties.""");
    }

    @Test
    void anAssignmentThatIsWorthNothingIsRefused() {
        AssignmentFolder folder = good();
        for (int part = 0; part < 6; part++) {
            String points = "/parts/" + part + "/points";
            for (String facet : folder.tree(ASSIGNMENT).at(points).properties().stream()
                    .map(entry -> entry.getKey())
                    .toList()) {
                folder.set(ASSIGNMENT, points + "/" + facet, "0");
            }
        }
        assertThat(problems(folder)).extracting(Problem::reason).containsExactly("all marks are 0");
    }

    @Test
    void aLossMayHaveAMatrixWithoutMarksForItsGradient() {
        AssignmentFolder folder =
                good().set(ASSIGNMENT, "/parts/4/constructor", "[{\"name\": \"weights\", \"matrix\": [\"out\", 1]}]");
        assertThat(folder.load().part("CrossEntropy").orElseThrow().matrices()).hasSize(1);
    }

    @Test
    void withoutLimitsAndPropertiesTheUsualOnesHold() {
        Assignment assignment = good().remove(ASSIGNMENT, "/limits")
                .remove(ASSIGNMENT, "/properties")
                .load();
        assertThat(assignment.limits())
                .isEqualTo(new Limits(
                        128, 64, 16, 256, 64, 3, 12, 300, 600, 4096, 20_000_000, 20, 384, 200, 256, 4096, 64));
        assertThat(assignment.tries()).isEqualTo(20);
    }

    @Test
    void theHashFollowsAssignmentAndCases() {
        String hash = good().load().hash();
        assertThat(good().load().hash()).isEqualTo(hash);
        assertThat(good().replace(NETWORK, "20.0", "20.5").load().hash()).isNotEqualTo(hash);
        assertThat(good().replace(ASSIGNMENT, "20261123", "1").load().hash()).isNotEqualTo(hash);
        assertThat(good().delete(TIED).load().hash()).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "/title, \"Another\"",
        "/followThrough, 0.25",
        "/feedback, \"verdict\"",
        "/parts/0/points/forward, 9",
        "/parts/1/points/conduct, 0"
    })
    void whatChangesMarksAloneIsNotAmongWhatChangesResults(String pointer, String value) {
        Assignment other = good().set(ASSIGNMENT, pointer, value).load();
        assertThat(other.hash()).isEqualTo(good().load().hash());
        assertThat(other.marksHash()).isNotEqualTo(good().load().marksHash());
    }

    /** What missing digits cost is a facet's name in the record: that stability is paid at all may change one. */
    @ParameterizedTest
    @CsvSource({
        "/seed, 5",
        "/properties/tries, 7",
        "/limits/heapMegabytes, 99",
        "/precision, \"single\"",
        "/parts/0/points/stability, 0"
    })
    void whatChangesResultsIsNotTakenForMarks(String pointer, String value) {
        Assignment other = good().set(ASSIGNMENT, pointer, value).load();
        assertThat(other.hash()).isNotEqualTo(good().load().hash());
    }

    @Test
    void howTheFileIsLaidOutChangesNothing() {
        Assignment other = good().replace(ASSIGNMENT, "\"javaRelease\": 17,", "")
                .replace(ASSIGNMENT, "\"seed\"", "\"javaRelease\":17, \"seed\"")
                .load();
        assertThat(other.hash()).isEqualTo(good().load().hash());
        assertThat(other.marksHash()).isEqualTo(good().load().marksHash());
    }

    @Test
    void filesBesideTheAssignmentDoNotMatter(@TempDir Path folder) throws IOException {
        good().writeTo(folder);
        Files.writeString(folder.resolve("README.md"), "notes");
        Files.writeString(folder.resolve("cases/.DS_Store"), "");
        assertThat(AssignmentLoader.load(folder).hash()).isEqualTo(good().load().hash());
    }

    @Test
    void whatIsNotACaseIsNotPassedOverInSilence() {
        assertThat(problems(good().write("cases/extra.jsn", "{}")))
                .containsExactly(new Problem(
                        "cases/extra.jsn",
                        "",
                        "this is not a case",
                        "Call it ID.json if it is one, or move it elsewhere."));
    }

    @Test
    void aMissingOrEmptyFolderOfCasesIsSaid(@TempDir Path folder) throws IOException {
        AssignmentFolder.with().writeTo(folder);
        assertThatThrownBy(() -> AssignmentLoader.load(folder))
                .hasMessage("cases: there is no readable folder of this name. Create it, and put the cases in it.");
        Files.createDirectory(folder.resolve("cases"));
        assertThatThrownBy(() -> AssignmentLoader.load(folder))
                .hasMessageStartingWith("cases: the folder holds no cases");
    }

    @Test
    void bytesThatAreNotUtf8AreSaid(@TempDir Path folder) throws IOException {
        good().writeTo(folder);
        Path file = folder.resolve(NETWORK);
        Files.write(
                file,
                Files.readString(file).replace("squared", "quadrati\u00e8").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> AssignmentLoader.load(folder))
                .hasMessageMatching(
                        "cases/000-network.json: byte \\d+ is not valid UTF-8\\. Save the file as UTF-8\\.");
    }

    @Test
    void aFolderInPlaceOfAFileIsSaid(@TempDir Path folder) throws IOException {
        good().delete(LAYER).writeTo(folder);
        Files.createDirectory(folder.resolve(LAYER));
        assertThatThrownBy(() -> AssignmentLoader.load(folder))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith(LAYER + ": the file cannot be read");
    }
}
