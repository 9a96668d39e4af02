package org.gradus.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.cli.Places;
import org.gradus.engine.file.Folder;
import org.gradus.engine.sandbox.CountingSandbox;
import org.gradus.engine.sandbox.SharedJars;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A course's own references, by real processes: they are put to the test once, and what they answered is kept. */
@Tag("courses")
class OpenAssignmentIT {

    private static final Path OWN = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/own-references");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatTheyAnsweredIsKeptAndNoProcessIsStartedTheNextTime() {
        Assignment assignment = AssignmentLoader.load(OWN);

        assertThat(processesToOpen(assignment)).isEqualTo(2);
        assertThat(processesToOpen(assignment)).isZero();
    }

    @Test
    void answersThatWereTamperedWithAreAskedAgain() throws IOException {
        Assignment assignment = AssignmentLoader.load(OWN);
        processesToOpen(assignment);
        Path kept = Folder.list(cache()).get(0);
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);

        assertThat(processesToOpen(assignment)).isEqualTo(2);
        assertThat(processesToOpen(assignment)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            it throws               | return y;                   | throw new IllegalStateException("later");     | reference: the reference BatchNormReference has no answer: forward threw
            it is not finite        | return y;                   | return y.divide(0);                           | reference: the reference BatchNormReference has no answer: forward has an entry that is not finite
            it has another shape    | return y;                   | return y.transpose();                         | reference: the reference BatchNormReference has no answer: forward is
            the mean is forgotten   | dY.get(i, n) - sum / batch  | dY.get(i, n)                                  | reference: the reference BatchNormReference is wrong: dX is not the gradient of its own forward: finite differences disagree at all of
            it is random            | return y;                   | return y.plus(1e-3 * Math.random());          | reference: the reference BatchNormReference is wrong:
            it writes into x        | double mean = 0;            | double mean = 0; x.set(i, 0, 0.0 + x.get(i, 0) * 2); | reference: the reference BatchNormReference is wrong:
            it does not compile     | return y;                   | return z;                                     | reference/BatchNormReference.java:44: cannot find symbol: variable z in class BatchNormReference. Correct it.
            it is another class     | class BatchNormReference    | class Other                                   | reference/BatchNormReference.java:16: invalid method declaration; return type required. Correct it.
            """)
    void oneThatIsWrongIsRefusedBeforeAnybodyIsGradedByIt(String what, String right, String wrong, String complaint)
            throws IOException {
        Path changed = folder.resolve("changed");
        Places.copy(OWN, changed);
        Path source = changed.resolve("reference/BatchNormReference.java");
        String text = Files.readString(source);
        assertThat(text).as(what).contains(right.strip());
        Files.writeString(source, text.replace(right.strip(), wrong.strip()));
        Assignment assignment = AssignmentLoader.load(changed);

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> processesToOpen(assignment))
                .withMessageStartingWith(complaint);
        assertThat(cache()).doesNotExist();
    }

    @Test
    void oneThatIsMissingIsNamed() throws IOException {
        Path changed = folder.resolve("changed");
        Places.copy(OWN, changed);
        Files.delete(changed.resolve("reference/HuberReference.java"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> processesToOpen(AssignmentLoader.load(changed)))
                .withMessage("reference: there is not exactly one class HuberReference that implements"
                        + " org.gradus.layer.Loss. Write it, or correct the reference of Huber in assignment.json.");
        Files.delete(changed.resolve("reference/BatchNormReference.java"));
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> AssignmentLoader.load(changed))
                .withMessage(
                        "reference: there is no Java source in it. Put the classes that the assignment names there.");
    }

    @Test
    void oneThatRemembersIsRefusedUnlessItsPartMay() throws IOException {
        Path changed = folder.resolve("changed");
        Places.copy(OWN, changed);
        Path source = changed.resolve("reference/BatchNormReference.java");
        Files.writeString(
                source,
                Files.readString(source)
                        .replace(
                                "    private final SimpleMatrix gamma;",
                                "    private int calls; private final SimpleMatrix gamma;")
                        .replace("return y;", "return y.plus(calls++);"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> processesToOpen(AssignmentLoader.load(changed)))
                .withMessageStartingWith(
                        "reference: the reference BatchNormReference is wrong: handed in as a student's"
                                + " it does not earn conduct: ");
        Path assignment = changed.resolve("assignment.json");
        Files.writeString(
                assignment,
                Files.readString(assignment)
                        .replace("\"class\": \"BatchNorm\",", "\"class\": \"BatchNorm\", \"mayRemember\": true,"));
        assertThat(processesToOpen(AssignmentLoader.load(changed))).isEqualTo(2);
    }

    @Test
    void aClassOfTheCoursesThatDoesNotCompileIsNamed() throws IOException {
        Path changed = folder.resolve("changed");
        Places.copy(OWN.resolveSibling("rows"), changed);
        Path source = changed.resolve("support/course/Rows.java");
        Files.writeString(source, Files.readString(source).replace("toArray2", "toArray3"));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> processesToOpen(AssignmentLoader.load(changed)))
                .withMessageStartingWith("support/course/Rows.java:11: cannot find symbol: method toArray3()");
        Files.delete(changed.resolve("support/DenseAdapter.java"));
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> AssignmentLoader.load(changed))
                .withMessage("support: there is no support/DenseAdapter.java, the adapter of Dense. Write it, or remove"
                        + " the adapter from the part.");
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private int processesToOpen(Assignment assignment) {
        try (CountingSandbox sandbox = new CountingSandbox(ProcessSandbox.ofThisJdk())) {
            OpenAssignment.Walls walls = new OpenAssignment.Walls(sandbox, SharedJars.withArchives(), cache());
            OpenAssignment.of(assignment, assignment.seed(), walls).close();
            assertThat(sandbox.started()).noneMatch(process -> process.isAlive());
            return List.copyOf(sandbox.started()).size();
        }
    }
}
