package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right submissions with one class more or less odd: helpers of a part's name, contracts of their own, exceptions from below. */
@Tag("commands")
class NamesakesIT {

    private static final String LAYER = """
            import java.util.Map;
            import org.ejml.simple.SimpleMatrix;

            public interface Layer {
                SimpleMatrix forward(SimpleMatrix x);
                SimpleMatrix backward(SimpleMatrix dY);
                default Map<String, SimpleMatrix> gradients() { return Map.of(); }
            }
            """;
    private static final String LOSS = """
            import org.ejml.simple.SimpleMatrix;

            public interface Loss {
                double value(SimpleMatrix p, SimpleMatrix t);
                SimpleMatrix gradient(SimpleMatrix p, SimpleMatrix t);
            }
            """;
    private static final String HELPER = """
            package activations;

            public class Sigmoid {
                public static double of(double z) { return 1 / (1 + Math.exp(-z)); }
            }
            """;
    private static final String TABLE = """
                static final double[] TABLE = table();
                static double[] table() {
                    double[] t = new double[100];
                    for (int i = 0; i <= 100; i++) t[i] = Math.exp(-i);
                    return t;
                }
            """;

    private static Path submissions = Path.of("");
    private static Path out = Path.of("");

    @BeforeAll
    static void grade() throws IOException, InterruptedException {
        submissions = Places.empty("namesakes");
        add("helper-named-like-a-part", "activations/Sigmoid.java", HELPER);
        add("helper-that-does-not-compile", "activations/Sigmoid.java", HELPER.replace("1 /", "one /"));
        add("helper-that-is-abstract", "base/Sigmoid.java", """
                package base;
                public abstract class Sigmoid implements org.gradus.layer.Layer {}
                """);
        add("helper-that-is-an-enum", "kinds/Sigmoid.java", "package kinds; public enum Sigmoid { PLAIN, HARD }");
        add("nested-beside-a-helper", "activations/Sigmoid.java", HELPER);
        edit("nested-beside-a-helper", "Sigmoid", "public class Sigmoid", "class Layers { static class Sigmoid");
        edit("nested-beside-a-helper", "Sigmoid", "\\}\\s*$", "}}");
        add("broken-beside-a-helper", "activations/Sigmoid.java", HELPER);
        edit("broken-beside-a-helper", "Sigmoid", "return dX;", "return dX");
        own("own-interface", "Layer.java", LAYER);
        own("own-interface-in-a-package", "nn/Layer.java", "package nn;\n" + LAYER);
        own("own-interface-of-arrays", "Layer.java", "interface Layer { double[] forward(double[] x); }");
        edit("static-initialiser", "Sigmoid", "(?=public SimpleMatrix forward)", TABLE);
        edit("inside-ejml", "Sigmoid", "return dX;", "return dX.mult(new SimpleMatrix(99, 1));");
        edit("inside-the-jdk", "Sigmoid", "return dX;", "java.util.List.<Object>of().add(dX); return dX;");
        out = Places.fresh("namesakes-marks");
        Finished finished = Gradus.inProcess("batch", submissions, "-a", Places.ASSIGNMENT, "-o", out);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            helper-named-like-a-part     | 100
            helper-that-does-not-compile | 100
            helper-that-is-abstract      | 100
            helper-that-is-an-enum       | 100
            nested-beside-a-helper       | 100
            broken-beside-a-helper       | 84
            own-interface                | 100
            own-interface-in-a-package   | 100
            own-interface-of-arrays      | 70
            static-initialiser           | 84
            """)
    void costsWhatItShould(String submission, String points) throws IOException {
        assertThat(new Tables(out).rows("scores.csv"))
                .filteredOn(row -> row.get("submission").equals(submission))
                .extracting(row -> row.get("points"))
                .containsExactly(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            own-interface-of-arrays | Dense | class Dense is built on a Layer of your own (Layer), not on\
             org.gradus.layer.Layer: remove your own, and write "import org.gradus.layer.Layer;" at the top of the file of Dense
            static-initialiser | Sigmoid | the constructor of Sigmoid threw java.lang.ArrayIndexOutOfBoundsException:\
             Index 100 out of bounds for length 100 (at Sigmoid.table(Sigmoid.java:LINE), the static initialiser of\
             Sigmoid(Sigmoid.java:LINE))
            inside-ejml | Sigmoid | backward threw org.ejml.MatrixDimensionException: 1 != 99 A.numCols and B.numRows are not\
             compatible (at Sigmoid.backward(Sigmoid.java:LINE))
            inside-the-jdk | Sigmoid | backward threw java.lang.UnsupportedOperationException (at\
             Sigmoid.backward(Sigmoid.java:LINE))
            """)
    void isExplainedByWhatIsTheStudents(String submission, String part, String message) throws IOException {
        assertThat(new Tables(out).rows("checks.csv"))
                .filteredOn(row -> row.get("submission").equals(submission)
                        && row.get("part").equals(part))
                .extracting(row -> row.get("message").replaceAll("java:\\d+", "java:LINE"))
                .contains(message);
    }

    @Test
    void aStaticInitialiserThatFailedIsExplainedEachTimeItIsNeeded() throws IOException {
        List<CSVRecord> checks = new Tables(out).rows("checks.csv");
        assertThat(checks)
                .filteredOn(row -> row.get("submission").equals("static-initialiser"))
                .extracting(row -> row.get("message"))
                .noneMatch(message -> message.contains("NoClassDefFoundError") || message.contains("InInitializer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            helper-named-like-a-part | activations/Sigmoid.java (activations.Sigmoid) counts as a helper: of the classes called\
             Sigmoid, only Sigmoid.java (Sigmoid) implements org.gradus.layer.Layer and can be constructed
            own-interface | Layer.java declares a type of your own, Layer, with the methods of org.gradus.layer.Layer; it was treated as\
             the contract. Better remove it, and write "import org.gradus.layer.Layer;" in the files that use it
            """)
    void isNoted(String submission, String note) throws IOException {
        Finished finished = Gradus.inProcess("grade", submissions.resolve(submission), "-a", Places.ASSIGNMENT);
        assertThat(finished.out()).contains("100 of 100 points", "\n  * " + note + "\n");
    }

    /** The classes of a right submission. */
    private static Path right(String name) throws IOException {
        Path submission = submissions.resolve(name);
        if (!Files.exists(submission)) {
            Places.copy(Places.SAMPLES.resolve("correct-loops"), submission);
        }
        return submission;
    }

    private static void add(String name, String file, String text) throws IOException {
        Places.write(right(name).resolve(file), text);
    }

    private static void edit(String name, String part, String pattern, String replacement) throws IOException {
        Path file = right(name).resolve(part + ".java");
        String text = Files.readString(file);
        String edited = text.replaceFirst(pattern, replacement);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
    }

    /** Dense, and nothing else, implements a contract of its author's. */
    private static void own(String name, String file, String text) throws IOException {
        add(name, file, text);
        String used = file.startsWith("nn/") ? "import nn.Layer;" : "";
        edit(name, "Dense", "import org\\.gradus\\.layer\\.Layer;", used);
        if (text.contains("double[]")) {
            edit(
                    name,
                    "Dense",
                    "(?=public SimpleMatrix forward)",
                    "public double[] forward(double[] x) { return x; }\n");
        } else if (used.isEmpty()) {
            Places.write(right(name).resolve("Loss.java"), LOSS);
        }
    }
}
