package gradus;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Runs the public cases, the worked examples in {@code src/test/resources/cases}, against your classes: one test for each
 * value of each example. A counterexample that the grader found may lie among them. They give no marks; they are here for
 * you, with your debugger.
 *
 * <p>To stop in one step, set a breakpoint in your class and debug the single test in the tree of your IDE.
 */
class PublicCasesTest {

    @TestFactory
    Stream<DynamicContainer> publicCases() throws IOException, URISyntaxException {
        List<Path> files = caseFiles();
        Assertions.assertFalse(files.isEmpty(), "src/test/resources/cases holds no .json file: copy the cases there");
        return files.stream().map(PublicCasesTest::testsOf);
    }

    private static List<Path> caseFiles() throws IOException, URISyntaxException {
        Path folder = Path.of(PublicCasesTest.class.getResource("/cases").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static DynamicContainer testsOf(Path file) {
        try {
            PublicCase example = PublicCase.read(file);
            return dynamicContainer(
                    example.id() + ": " + example.title() + " (" + example.source() + ")",
                    names(example).map(name -> dynamicTest(name, () -> explain(example, name))));
        } catch (IOException | IllegalArgumentException unreadable) {
            return dynamicContainer(file.getFileName().toString(), Stream.of(dynamicTest("can be read", () -> {
                throw unreadable;
            })));
        }
    }

    /** One test for each value; or a single one where the case tries a promise. */
    private static Stream<String> names(PublicCase example) {
        return example.property()
                .map(Stream::of)
                .orElseGet(() -> example.expected().keySet().stream());
    }

    /** Says which value of which case it was, and where, if your class throws. */
    private static void explain(PublicCase example, String name) {
        try {
            check(example, name);
        } catch (TestAbortedException skipped) {
            throw skipped;
        } catch (UnsupportedOperationException stub) {
            throw new AssertionError(example.id() + ", " + name + " is still to do. " + stub.getMessage(), stub);
        } catch (RuntimeException thrown) {
            throw new AssertionError(example.id() + ", " + name + ": " + thrown + where(thrown), thrown);
        }
    }

    /** The place in your sources from which the exception came. */
    private static String where(RuntimeException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().matches("(java|jdk|org\\.ejml)\\..*"))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    /** Computes one value with your class and compares it: {@code dense1.y}, {@code loss.gradient}, and so on. */
    private static void check(PublicCase example, String name) {
        if (example.property().isPresent()) {
            checkConduct(example, name);
            return;
        }
        String[] words = name.split("\\.");
        if (words[0].equals("loss")) {
            checkLoss(example, name);
        } else if (words[1].equals("y")) {
            checkForward(example, words[0]);
        } else {
            checkBackward(example, words);
        }
    }

    private static void checkConduct(PublicCase example, String property) {
        Assumptions.assumeFalse(
                property.equals("finite differences"),
                () -> "Skipped: only the grader takes finite differences. Run: gradus grade . --case with the file of "
                        + example.id() + ".");
        if (example.isOfLossAlone()) {
            new LossConduct(example).check(property);
        } else {
            new LayerConduct(example).check(property);
        }
    }

    private static void checkForward(PublicCase example, String id) {
        Layer layer = Parts.layer(example.layer(id));
        SimpleMatrix y = layer.forward(example.inputOf(id));
        compare(example, id + ".y", y, 1);
    }

    private static void checkBackward(PublicCase example, String[] words) {
        SimpleMatrix x = example.inputOf(words[0]);
        SimpleMatrix dY = example.upstreamOf(words[0]);
        Layer layer = Parts.layer(example.layer(words[0]));
        layer.forward(x);
        SimpleMatrix dX = layer.backward(dY);
        SimpleMatrix found = words[1].equals("dX") ? dX : layer.gradients().get(words[2]);
        compare(example, String.join(".", words), found, dY.elementMaxAbs());
    }

    private static void checkLoss(PublicCase example, String name) {
        SimpleMatrix prediction = example.prediction();
        Loss loss = Parts.loss(example.loss());
        if (name.equals("loss.value")) {
            double value = loss.value(prediction, example.target());
            compare(example, name, SimpleMatrix.filled(1, 1, value), 1);
        } else {
            compare(example, name, loss.gradient(prediction, example.target()), 1);
        }
    }

    private static void compare(PublicCase example, String name, SimpleMatrix found, double largestUpstream) {
        Json expected = example.expected().get(name);
        Tolerance tolerance = example.json()
                .find("tolerance")
                .map(Tolerance::read)
                .orElseGet(() -> Tolerance.standard(largestUpstream));
        boolean oneNumber = expected.isNumber();
        tolerance.check(
                example.id() + ", " + name,
                oneNumber ? SimpleMatrix.filled(1, 1, expected.number()) : expected.matrix(),
                oneNumber && found != null ? SimpleMatrix.filled(1, 1, found.elementSum()) : found);
    }
}
