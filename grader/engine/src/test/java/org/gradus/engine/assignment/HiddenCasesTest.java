package org.gradus.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenCasesTest {

    private static final String PUBLIC = "004-dense-batch";
    private static final String CASE = """
            {
              "schemaVersion": 1,
              "id": "secret",
              "title": "A ReLU",
              "source": {"document": "none", "equation": "max(0, z)"},
              "chain": [{"id": "relu1", "part": "ReLU"}],
              "input": [[1.5, -2]],
              "expected": {"relu1.y": [[1.5, 0]]}
            }
            """;

    @TempDir
    Path folder;

    private Path assignment = Path.of("");
    private Path hidden = Path.of("");

    @BeforeEach
    void writeBoth() throws IOException {
        assignment = folder.resolve("assignment");
        AssignmentFolder.with(PUBLIC).writeTo(assignment);
        hidden = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(hidden.resolve("secret.json"), CASE);
    }

    @Test
    void hiddenCasesStandApartFromPublicOnes() {
        Assignment loaded = load();

        assertThat(loaded.cases()).extracting(TestCase::id).containsExactly(PUBLIC);
        assertThat(loaded.hiddenCases()).extracting(TestCase::id).containsExactly("secret");
        assertThat(AssignmentLoader.load(assignment).hiddenCases()).isEmpty();
    }

    @Test
    void theHashFollowsTheBytesOfHiddenCasesAndNotWhereTheyLie() throws IOException {
        String hash = load().hash();
        assertThat(hash).isNotEqualTo(AssignmentLoader.load(assignment).hash());

        Path elsewhere = Files.move(hidden, folder.resolve("elsewhere"));
        assertThat(AssignmentLoader.load(assignment, Optional.of(elsewhere)).hash())
                .isEqualTo(hash);
        Files.writeString(elsewhere.resolve("secret.json"), CASE.replace("A ReLU", "a ReLU"));
        assertThat(AssignmentLoader.load(assignment, Optional.of(elsewhere)).hash())
                .isNotEqualTo(hash);
    }

    @Test
    void aHiddenCaseIsNotThePublicCaseOfTheSameText() throws IOException {
        String asHidden = load().hash();
        Files.writeString(assignment.resolve("cases/secret.json"), CASE);

        assertThat(AssignmentLoader.load(assignment).hash()).isNotEqualTo(asHidden);
    }

    @Test
    void anIdThatAPublicCaseHasIsSaid() throws IOException {
        Files.writeString(hidden.resolve(PUBLIC + ".json"), CASE.replace("\"secret\"", "\"" + PUBLIC + "\""));

        assertThatThrownBy(this::load)
                .hasMessage(hidden + "/" + PUBLIC + ".json#/id: a public case is also called " + PUBLIC
                        + ". Rename the hidden one, and its file.");
    }

    @Test
    void whatIsWrongInAHiddenCaseSaysWhichFileAndWhere() throws IOException {
        Files.writeString(hidden.resolve("secret.json"), CASE.replace("\"ReLU\"", "\"Softplus\""));
        assertThatThrownBy(this::load)
                .hasMessageStartingWith(
                        hidden + "/secret.json#/chain/0/part: no layer of the assignment is called Softplus")
                .hasMessageContaining("Use one of: ");

        Files.writeString(hidden.resolve("secret.json"), CASE.replace("[1.5, 0]", "[1.5]"));
        assertThatThrownBy(this::load).hasMessageStartingWith(hidden + "/secret.json#/expected/relu1.y: ");

        Files.writeString(hidden.resolve("secret.json"), CASE.replace("\"title\"", "\"titel\""));
        assertThatThrownBy(this::load).hasMessageContaining(hidden + "/secret.json#/titel: there is no property");

        Files.writeString(hidden.resolve("secret.json"), CASE);
        Files.writeString(hidden.resolve("other.json"), CASE);
        assertThatThrownBy(this::load).hasMessageStartingWith(hidden + "/other.json#/id: the id is secret, but");
    }

    @Test
    void aFolderThatIsMissingEmptyOrOfOtherThingsIsSaid() throws IOException {
        assertThatThrownBy(() -> AssignmentLoader.load(assignment, Optional.of(folder.resolve("none"))))
                .hasMessageStartingWith(folder.resolve("none") + ": there is no readable folder of this name");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> AssignmentLoader.load(assignment, Optional.of(empty)))
                .hasMessageStartingWith(empty + ": the folder holds no cases");
        Files.writeString(hidden.resolve("notes.txt"), "later");
        assertThatThrownBy(this::load).hasMessageStartingWith(hidden + "/notes.txt: this is not a case");
    }

    private Assignment load() {
        return AssignmentLoader.load(assignment, Optional.of(hidden));
    }
}
