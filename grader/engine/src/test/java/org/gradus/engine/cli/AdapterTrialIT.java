package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a course's adapter is told to whoever wrote it, before a student meets it. */
@Tag("courses")
class AdapterTrialIT {

    private static final Path ROWS = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/rows");
    private static final String ADAPTER = "support/DenseAdapter.java";

    private Path assignment = ROWS;

    /** One place of a file changed, and what is said of it. */
    private record Slip(String file, String right, String wrong, String said) {}

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip(
                        ADAPTER,
                        "Rows.of(W), b.getDDRM()",
                        "Rows.of(W), Rows.of(b), b.getDDRM()",
                        ADAPTER + ":12: constructor Dense in class Dense cannot be applied to given types"),
                new Slip(ADAPTER, "dense.backward(", "dense.back(", ADAPTER + ":22: cannot find symbol"),
                new Slip(ADAPTER, "return Map.of(", "return Map.of((", ADAPTER + ":27: "),
                new Slip(
                        ADAPTER,
                        " implements Layer",
                        "",
                        ADAPTER
                                + ": there is no class DenseAdapter in it that implements org.gradus.layer.Layer. Declare it:"
                                + " class DenseAdapter implements org.gradus.layer.Layer."),
                new Slip(
                        ADAPTER,
                        "DenseAdapter(SimpleMatrix W, SimpleMatrix b)",
                        "DenseAdapter(SimpleMatrix W, SimpleMatrix b, double rate)",
                        ADAPTER + ": class DenseAdapter has no constructor (SimpleMatrix, SimpleMatrix); it has"
                                + " DenseAdapter(SimpleMatrix, SimpleMatrix, double). Write what the part of Dense"
                                + " declares in assignment.json."),
                new Slip("support/course/Rows.java", "return", "retrun", "support/course/Rows.java:"));
    }

    @BeforeEach
    void copy() throws IOException {
        assignment = Places.empty("adapter-trial");
        Places.copy(ROWS, assignment);
    }

    private void withSample() throws IOException {
        Places.copy(ROWS.resolve("students/right"), assignment.resolve("samples/right"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void whatIsWrongIsToldWithItsFileAndWhatToDo(Slip slip) throws IOException {
        withSample();
        Path file = assignment.resolve(slip.file());
        String text = Files.readString(file);
        assertThat(text).contains(slip.right());
        Files.writeString(file, text.replaceFirst(Pattern.quote(slip.right()), slip.wrong()));

        Finished verified = Gradus.inProcess("verify", assignment);

        assertThat(verified.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(verified.err()).contains(slip.said());
    }

    @Test
    void oneThatWorksWithASampleIsNothingToSpeakOf() throws IOException {
        withSample();

        Finished verified = Gradus.inProcess("verify", assignment);

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .endsWith("\nrows: 2 parts, 1 case, 19 points; every expected value agrees with the reference\n");
    }

    /** A wrong sample speaks against itself. */
    @Test
    void itIsEnoughThatItWorksWithOneOfThem() throws IOException {
        Places.copy(ROWS.resolve("students/throws"), assignment.resolve("samples/a-wrong-one"));
        withSample();

        assertThat(Gradus.inProcess("verify", assignment).exitCode()).isZero();
    }

    @Test
    void itIsTriedOnStubsThatThrow() throws IOException {
        Places.write(
                assignment.resolve("stubs/Dense.java"),
                Files.readString(ROWS.resolve("students/right/Dense.java"))
                        .replaceFirst(
                                "(public |)Dense\\(double\\[]\\[] W, double\\[] b\\) \\{",
                                "$0" + " if (W != null) { throw new UnsupportedOperationException(); }"));

        Finished verified = Gradus.inProcess("verify", assignment);

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .startsWith("support/SigmoidAdapter.java: not tried, because there is no Sigmoid for it to call; write"
                        + " stubs/Sigmoid.java, or put a right one into a folder of samples")
                .doesNotContain("DenseAdapter");
    }

    /** As far as it can be read. */
    @Test
    void withoutAClassToCallItHasToBeOfItsContractAllTheSame() throws IOException {
        Path file = assignment.resolve(ADAPTER);
        Files.writeString(file, Files.readString(file).replace(" implements Layer", ""));

        assertThat(Gradus.inProcess("verify", assignment).err())
                .contains("there is no class DenseAdapter in it that implements org.gradus.layer.Layer");
    }
}
