package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Test;

/** {@code gradus verify} catches the slips that the five documents have in print. */
class VerifyIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is done to the expected values of a case. */
    private interface Slip {
        void in(ObjectNode expected);
    }

    @Test
    void theShippedAssignmentAgreesWithTheReference() throws IOException, InterruptedException {
        Finished verified = Gradus.inProcess("verify", Places.ASSIGNMENT);
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out())
                .endsWith("\nbackprop-basics: 6 parts, 34 cases, 100 points;"
                        + " every expected value agrees with the reference\n");
        assertThat(verified.err()).isEmpty();
    }

    @Test
    void theClassifierAgreesWithTheReference() {
        Finished verified = Gradus.inProcess("verify", Places.CLASSIFIER);
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out().strip())
                .endsWith("\nclassifier-basics: 3 parts, 21 cases, 100 points;"
                        + " every expected value agrees with the reference");
        assertThat(verified.err()).isEmpty();
    }

    @Test
    void hiddenCasesAreHeldAgainstTheReferenceToo() throws IOException {
        Path hidden = Places.fresh("verify/hidden");
        Places.copy(Places.ROOT.resolve("grader/engine/src/test/resources/hidden/basics"), hidden);
        Finished right = Gradus.inProcess("verify", Places.ASSIGNMENT, "--hidden", hidden);
        assertThat(right.exitCode()).isZero();
        assertThat(right.out())
                .contains("\n  Dense forward, 8 points: 11 cases, 1 hidden case, equals reference, sample by sample\n")
                .contains(
                        "\nbackprop-basics: 6 parts, 34 cases, 4 hidden cases, 100 points; every expected value agrees");

        Path file = hidden.resolve("secret-relu-network.json");
        Files.writeString(file, Files.readString(file).replace("2.0467529296875", "2.05"));
        assertThat(caught(Gradus.inProcess("verify", Places.ASSIGNMENT, "--hidden", hidden)))
                .containsExactly(file + "#/expected/loss.value: expected 2.05, but the reference says 2.0467529296875;"
                        + " it agrees to 3 digits: is it rounded?");
    }

    @Test
    void saysForEachFacetWhatLooksAtIt() {
        Finished verified = Gradus.inProcess("verify", Places.CLASSIFIER);
        assertThat(verified.out().lines().takeWhile(line -> !line.startsWith("classifier-basics")))
                .hasSize(15)
                .startsWith(
                        "what looks at each facet:",
                        "  Dense forward, 10 points: 9 cases, equals reference, sample by sample",
                        "  Dense dX, 10 points: 9 cases, equals reference, sample by sample, zero upstream, large upstream,"
                                + " small upstream, finite differences (for follow-through alone)")
                .contains(
                        "  ReLU conduct, 2 points: arguments unchanged, results stay, backward twice, forward twice,"
                                + " another pass before, many calls, two layers in turn, two sizes in turn",
                        "  SoftmaxCrossEntropy stability, 6 points: 3 cases, extreme inputs");
    }

    @Test
    void saysThatCasesAloneLookAtWhatHasNoReference() {
        Finished verified = Gradus.inProcess(
                "verify", Places.ROOT.resolve("grader/engine/src/test/resources/assignments/without-reference"));
        assertThat(verified.out())
                .contains("\n  Tanh forward, 4 points: 1 case\n")
                .contains("\n  Tanh dX, 4 points: finite differences\n")
                .contains("\n  Tanh stability, 0 points: nothing\n");
    }

    @Test
    void saysWhatLooksAtANetwork() {
        assertThat(Gradus.inProcess("verify", Places.ROOT.resolve("testcases/convnet-basics"))
                        .out())
                .contains("\n  network chain, 4 points: 1 case\n")
                .contains("\n  network trains, 2 points: training on network-four-images\n");
    }

    @Test
    void saysWhatNobodyHasChecked() {
        Path assignment = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/without-reference");
        Finished verified = Gradus.inProcess("verify", assignment);
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out())
                .contains("cases/tanh-batch.json: tanh1.y: not checked, because Tanh has no reference\n")
                .endsWith("96 points; none of its expected values could be checked\n")
                .doesNotContain("agree");
    }

    @Test
    void catchesTheRoundedGradientOfDocument000() throws IOException, InterruptedException {
        Finished verified = verified(
                "000-network",
                expected -> row(expected, "dense2.gradients.W", 0).set(2, -3.5e-6));
        assertThat(caught(verified))
                .singleElement(as(STRING))
                .startsWith("cases/000-network.json#/expected/dense2.gradients.W/0/2: expected -3.5E-6, but")
                .contains("says -7.787");
    }

    @Test
    void catchesTheRoundedActivationOfDocument001() throws IOException, InterruptedException {
        Finished verified = verified(
                "001-network", expected -> row(expected, "sigmoid2.y", 0).set(0, 0.72));
        assertThat(caught(verified))
                .singleElement(as(STRING))
                .startsWith("cases/001-network.json#/expected/sigmoid2.y/0/0: expected 0.72, but")
                .contains("says 0.7339");
    }

    @Test
    void catchesTheErrorOfOneOutputAloneOfDocument002() throws IOException, InterruptedException {
        Finished verified = verified("002-network", expected -> expected.put("loss.value", 0.274811083));
        assertThat(caught(verified))
                .singleElement(as(STRING))
                .startsWith("cases/002-network.json#/expected/loss.value: expected 0.274811083, but")
                .contains("says 0.2983711");
    }

    @Test
    void catchesTheSigmoidOfTheActivationOfDocument003() throws IOException, InterruptedException {
        Finished verified = verified("003-network", VerifyIT::sigmoidOfActivation);
        // a - y is right for sigmoid and cross entropy: 0.530453 - 1, 0.749185 - 0, 0.424332 - 1.
        assertThat(caught(verified))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("cases/003-network.json#/expected/sigmoid2.dX/0/0: expected -0.4396")
                                .contains("says -0.4695"),
                        line -> assertThat(line)
                                .startsWith("cases/003-network.json#/expected/sigmoid2.dX/1/0: expected 0.8690")
                                .contains("says 0.7491"),
                        line -> assertThat(line)
                                .startsWith("cases/003-network.json#/expected/sigmoid2.dX/2/0: expected -0.5634")
                                .contains("says -0.5756"));
    }

    @Test
    void catchesTheTransposedGradientOfDocument004() throws IOException, InterruptedException {
        Finished verified = verified("004-dense-batch", expected -> transpose(expected, "dense1.dX"));
        // 3 inputs and 3 samples: the shape is right, and all but the diagonal is wrong.
        assertThat(caught(verified))
                .hasSize(6)
                .contains(
                        "cases/004-dense-batch.json#/expected/dense1.dX/0/1: expected -1.4375, but the reference says -0.125");
    }

    /** {@code CE' * sigma(a) (1 - sigma(a))}, as printed, where {@code CE' * a (1 - a)} is right. */
    private static void sigmoidOfActivation(ObjectNode expected) {
        for (int i = 0; i < expected.get("sigmoid2.y").size(); i++) {
            double a = row(expected, "sigmoid2.y", i).get(0).doubleValue();
            double upstream = row(expected, "loss.gradient", i).get(0).doubleValue();
            double sigmoid = 1 / (1 + Math.exp(-a));
            row(expected, "sigmoid2.dX", i).set(0, upstream * sigmoid * (1 - sigmoid));
        }
    }

    private static void transpose(ObjectNode expected, String key) {
        JsonNode matrix = expected.get(key);
        ArrayNode transposed = expected.putArray(key);
        for (int column = 0; column < matrix.get(0).size(); column++) {
            ArrayNode row = transposed.addArray();
            for (JsonNode old : matrix) {
                row.add(old.get(column));
            }
        }
    }

    private static ArrayNode row(ObjectNode expected, String key, int row) {
        return (ArrayNode) expected.get(key).get(row);
    }

    /** Verifies a copy of the shipped assignment with a slip in one case. */
    private static Finished verified(String id, Slip slip) throws IOException, InterruptedException {
        Path copy = Places.empty("verify/" + id);
        Places.copy(Places.ASSIGNMENT.resolve("assignment.json"), copy.resolve("assignment.json"));
        Places.copy(Places.ASSIGNMENT.resolve("cases"), copy.resolve("cases"));
        Path file = copy.resolve("cases/" + id + ".json");
        JsonNode testCase = JSON.readTree(Files.readString(file));
        slip.in((ObjectNode) testCase.get("expected"));
        Files.writeString(file, JSON.writeValueAsString(testCase));
        return Gradus.inProcess("verify", copy);
    }

    /** The lines about disagreements. */
    private static List<String> caught(Finished verified) {
        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.out() + verified.err()).doesNotContain("\tat ");
        List<String> lines = verified.out().lines().toList();
        int last = lines.size() - 1;
        assertThat(lines.get(last)).startsWith(last + " expected value").contains("Correct them");
        return lines.subList(0, last);
    }
}
