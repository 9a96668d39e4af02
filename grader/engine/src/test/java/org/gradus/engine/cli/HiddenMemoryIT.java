package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a class has learnt from the public checks is of no use to it at a hidden case. */
@Tag("walls")
class HiddenMemoryIT {

    private static final Path RESOURCES = Places.ROOT.resolve("grader/engine/src/test/resources");
    private static final Path WITHOUT_REFERENCE = RESOURCES.resolve("assignments/without-reference");

    /** Knows the answer to the one public case, and is wrong everywhere else. */
    private static final String MEMORISED = """
            import java.util.Map;
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            public class Scale implements Layer {
                private final SimpleMatrix s;

                public Scale(SimpleMatrix s) {
                    this.s = s;
                }

                public SimpleMatrix forward(SimpleMatrix x) {
                    boolean isPublic = x.getNumRows() == 2 && x.get(0, 0) == 1 && s.get(0, 0) == 2;
                    return isPublic ? new SimpleMatrix(new double[][] {{2, 8}, {-15, 3}}) : x.copy();
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    return dY.scale(0);
                }

                public Map<String, SimpleMatrix> gradients() {
                    return Map.of("s", s.copy());
                }
            }
            """;

    /** Right in the public checks; at a hidden case only if it remembers them, in a static field or in a file. */
    private static final String REMEMBERING = """
            import java.nio.file.Files;
            import java.nio.file.Path;
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            public class ReLU implements Layer {
                private static final Path FILE = Path.of("calls.txt");
                private static int calls;
                private SimpleMatrix x;

                public SimpleMatrix forward(SimpleMatrix x) {
                    this.x = x;
                    boolean isHidden = x.get(0) == -93.0 / 64;
                    if (isHidden && calls == 0 && !Files.exists(FILE)) {
                        return x.copy();
                    }
                    calls++;
                    try {
                        Files.writeString(FILE, "" + calls);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return x.elementOp((int row, int column, double v) -> Math.max(0, v));
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    return dY.elementOp((int row, int column, double v) -> x.get(row, column) > 0 ? v : 0);
                }
            }
            """;

    @Test
    void memorisedAnswersEarnNothingUnderHiddenCases() throws IOException {
        Path submission = Places.empty("hidden-memory/memorised");
        Places.write(submission.resolve("Scale.java"), MEMORISED);

        assertThat(scale(grade(submission, WITHOUT_REFERENCE))).contains("  + forward, conduct");
        assertThat(scale(grade(submission, WITHOUT_REFERENCE, "--hidden", hidden("without-reference"))))
                .contains(
                        "Scale: 0 of 12",
                        "  - forward       0 of 4",
                        "      a hidden case does not pass: Scale, forward  [hidden cases]");
    }

    @Test
    void aHiddenCaseMeetsNothingThatThePublicChecksLeftBehind() throws IOException {
        Path submission = Places.empty("hidden-memory/remembering");
        Places.copy(Places.SAMPLES.resolve("correct-loops"), submission);
        Places.write(submission.resolve("ReLU.java"), REMEMBERING);

        assertThat(grade(submission, Places.ASSIGNMENT).out()).startsWith("remembering: 100 of 100 points");
        assertThat(grade(submission, Places.ASSIGNMENT, "--hidden", hidden("basics"))
                        .out())
                .contains("      a hidden case does not pass: ReLU, forward  [hidden cases]");
    }

    private static Path hidden(String name) {
        return RESOURCES.resolve("hidden").resolve(name);
    }

    private static Finished grade(Path submission, Path assignment, Object... more) {
        Finished finished =
                Gradus.inProcess(Stream.concat(Stream.of("grade", submission, "-a", assignment), Arrays.stream(more))
                        .toArray());
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return finished;
    }

    /** The lines about the part. */
    private static List<String> scale(Finished finished) {
        return finished.out()
                .lines()
                .dropWhile(line -> !line.startsWith("Scale:"))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }
}
