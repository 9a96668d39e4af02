package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.assignment.read.CaseFileLoader;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.References;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.zoo.Zoo;
import org.gradus.layer.Layer;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Right values by hand, with 60 digits; what nobody can know by way of rounded numbers is held against nobody. */
class LostDigitsTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final String REFERENCE = "org.gradus.reference.";
    private static final String RIGHT = "org.gradus.engine.zoo.right.";
    private static final Verification VERIFICATION = new Verification(References.standard());

    @TempDir
    Path temp;

    static Stream<Map<String, String>> rightPairs() {
        return Stream.of("Textbook", "OutputMinusItsSquare", "TwoBranches")
                .flatMap(sigmoid -> Stream.of("TwoCases", "LogOnePlus")
                        .map(loss -> new TreeMap<>(Map.of(
                                "Sigmoid", RIGHT + "SigmoidByFormula$" + sigmoid,
                                "CrossEntropy", RIGHT + "CrossEntropies$" + loss))));
    }

    @Test
    void theReferencesGradientOfASaturatedSigmoidIsNotTheRightOne() throws IOException {
        TestCase saturated = saturated(30, "0.9", "1", "1");
        double right = sigmoid(30).doubleValue();
        NetworkTruth truth = NetworkTruth.of(saturated, References.standard());
        double said = value(truth, "s1.dX").get(0, 0);

        assertThat(right).isCloseTo(0.99999999999991, within(1e-14));
        assertThat(said).isCloseTo(1.00102, within(1e-5));
        Doubt doubt = Doubt.ofChain(saturated, References.standard(), truth);
        assertThat(doubt.hides(key("s1.dX"), value(truth, "s1.dX"))).isTrue();
        assertThat(doubt.hides(key("loss.value"), value(truth, "loss.value"))).isTrue();
        assertThat(doubt.hides(key("s1.y"), value(truth, "s1.y"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rightPairs")
    void noRightChainIsToldThatItIsWrongHoweverSaturated(Map<String, String> classes) throws IOException {
        for (int z = 0; z <= 40; z++) {
            assertThat(chain(saturated(z, "0.5", "0.5", "0.5"), classes))
                    .as("z = " + z)
                    .allMatch(result -> result.outcome() instanceof Outcome.Passed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 8, 14, 18})
    void aWrongChainIsToldSoAsLongAsTheRightValuesAreKnown(int z) throws IOException {
        Map<String, String> classes = new TreeMap<>(Map.of(
                "Sigmoid",
                Zoo.wrong("Sigmoid", "left zero in forward, passed on in dX"),
                "CrossEntropy",
                REFERENCE + "CrossEntropy"));
        assertThat(chain(saturated(z, "0.5", "0.5", "0.5"), classes))
                .noneMatch(result -> result.outcome() instanceof Outcome.Passed);
    }

    /** A right step gets what was rounded on the way; the value that is expected of it belongs to what was not. */
    @ParameterizedTest
    @MethodSource("rightPairs")
    void noRightStepPaysForDigitsThatItNeverGot(Map<String, String> classes) throws IOException {
        for (int z : new int[] {1, 14, 20, 25, 30, 34}) {
            BigDecimal a = sigmoid(z);
            double value = z + StrictMath.log1p(StrictMath.exp(-z));
            TestCase exact = saturated(z, "" + a.doubleValue(), "" + a.doubleValue(), "" + value);
            assertThat(steps(exact, classes))
                    .as("z = " + z)
                    .hasSize(3)
                    .allMatch(result -> result.outcome() instanceof Outcome.Passed);
            assertThat(VERIFICATION
                            .of(Assignments.of(Assignments.basics().parts(), List.of(exact)))
                            .disagreements())
                    .isEmpty();
        }
    }

    @Test
    void aWrongStepPaysAllTheSame() throws IOException {
        Map<String, String> classes = new TreeMap<>(Map.of(
                "Sigmoid",
                Zoo.wrong("Sigmoid", "left zero in forward, passed on in dX"),
                "CrossEntropy",
                Zoo.wrong("CrossEntropy", "constant in value gradient")));
        assertThat(steps(saturated(30, "0.9999999999999064", "0.9999999999999064", "30.0000000000001"), classes))
                .extracting(CheckResult::outcome)
                .filteredOn(outcome -> !(outcome instanceof Outcome.Passed))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void verifySaysWhatNobodyCanCheckAndStillFindsWhatIsPlainlyWrong() throws IOException {
        for (String gradient : List.of("0.9999999999999064", "1.0010210763784877")) {
            assertThat(verified(saturated(30, "0.9999999999999064", gradient, "30.000000000000094"))
                            .of(ValueFinding.Unknown.class))
                    .extracting(finding -> finding.key().toString())
                    .containsExactly("loss.value", "s1.dX");
        }
        assertThat(verified(saturated(30, "0.9999999999999064", "1.5", "30.000000000000094"))
                        .disagreements())
                .extracting(Disagreement::pointer)
                .containsExactly("/expected/s1.dX/0/0");
    }

    @Test
    void aPreActivationThatIsOnlyRoundingHasNoSlope() throws IOException {
        TestCase onTheKink = load("""
                "chain": [{"id": "d1", "part": "Dense", "arguments": {"W": [[0.1, 0.2, -0.3]], "b": [[0]]}},
                          {"id": "r1", "part": "ReLU", "arguments": {}}],
                "input": [[1], [1], [1]], "upstream": [[2]],
                "expected": {"d1.y": [[0]], "r1.dX": [[%s]]}""".formatted("0"));
        TestCase exact = load("""
                "chain": [{"id": "d1", "part": "Dense", "arguments": {"W": [[1, 2, -3]], "b": [[0]]}},
                          {"id": "r1", "part": "ReLU", "arguments": {}}],
                "input": [[1], [1], [1]], "upstream": [[2]],
                "expected": {"d1.y": [[0]], "r1.dX": [[%s]]}""".formatted("0"));

        assertThat(verified(onTheKink).of(ValueFinding.Unknown.class))
                .extracting(finding -> finding.key().toString())
                .containsExactly("r1.dX");
        assertThat(verified(exact).of(ValueFinding.Agrees.class)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2.7755575615628914E-17", "5.551115123125783E-17"})
    void whereTermsCancelEveryOrderOfTheSumIsRight(String y) throws IOException {
        BigDecimal exact = Stream.of(0.1, 0.2, -0.3).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(exact.doubleValue()).isEqualTo(2.7755575615628914E-17);

        assertThat(verified(cancelling(y)).of(ValueFinding.Agrees.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-14", "-1e-14", "0.6"})
    void whereTermsCancelWhatNoOrderGivesIsWrong(String y) throws IOException {
        assertThat(verified(cancelling(y)).disagreements()).hasSize(1);
    }

    @Test
    void nothingAgreesWithAnInfinity() throws IOException {
        TestCase wrong = load("""
                "loss": {"part": "CrossEntropy", "arguments": {}}, "input": [[1]], "target": [[0]],
                "expected": {"loss.value": 123, "loss.gradient": [[%s]]}""".formatted("5"));

        assertThat(verified(wrong).disagreements())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.message()).contains("Infinity: no finite number is right there"));
    }

    /** Behind a value that the case gives with 4 digits, a chain that goes on with all of them is right. */
    @Test
    void behindARoundedValueOfAPartWithoutAReferenceNoChainIsWrong() throws IOException {
        Part halving = Assignments.layer("Halving", Map.of("forward", "1"));
        List<Part> parts = Stream.concat(Assignments.basics().parts().stream(), Stream.of(halving))
                .toList();
        TestCase rounded = load(parts, """
                "tolerance": {"relative": 1e-3, "absolute": 0},
                "chain": [{"id": "h1", "part": "Halving", "arguments": {}}, {"id": "s1", "part": "Sigmoid", "arguments": {}}],
                "input": [[0.777777]],
                "expected": {"h1.y": [[%s]], "s1.y": [[0.596]]}""".formatted("0.3889"));
        Map<String, String> classes =
                new TreeMap<>(Map.of("Halving", Halving.class.getName(), "Sigmoid", REFERENCE + "Sigmoid"));

        assertThat(new ChainChecks(List.of(rounded), References.standard())
                        .on(candidates(parts, classes), new InProcessSubject()))
                .hasSize(1)
                .noneMatch(result -> result.outcome() instanceof Outcome.Failed);
    }

    /** A layer that no reference speaks of. */
    public static final class Halving implements Layer {

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return x.scale(0.5);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.scale(0.5);
        }
    }

    private TestCase cancelling(String y) throws IOException {
        return load("""
                "chain": [{"id": "d1", "part": "Dense", "arguments": {"W": [[0.1, 0.2, -0.3]], "b": [[0]]}}],
                "input": [[1], [1], [1]], "expected": {"d1.y": [[%s]]}""".formatted(y));
    }

    private TestCase saturated(int z, String a, String dZ, String value) throws IOException {
        return load("""
                "chain": [{"id": "s1", "part": "Sigmoid", "arguments": {}}],
                "loss": {"part": "CrossEntropy", "arguments": {}}, "input": [[%s]], "target": [[0]],
                "expected": {"s1.y": [[%s]], "s1.dX": [[%s]], "loss.value": %s}""".formatted("" + z, a, dZ, value));
    }

    private TestCase load(String body) throws IOException {
        return load(Assignments.basics().parts(), body);
    }

    private TestCase load(List<Part> parts, String body) throws IOException {
        Path file = temp.resolve("a.json");
        Files.writeString(
                file,
                "{\"schemaVersion\": 1, \"id\": \"a\", \"title\": \"A\","
                        + " \"source\": {\"document\": \"none\", \"equation\": \"none\"}," + body
                        + "}");
        return (TestCase) CaseFileLoader.load(file, parts);
    }

    private static Verified verified(TestCase testCase) {
        return VERIFICATION.of(Assignments.of(Assignments.basics().parts(), List.of(testCase)));
    }

    private static List<CheckResult> chain(TestCase testCase, Map<String, String> classes) {
        return new ChainChecks(List.of(testCase), References.standard())
                .on(candidates(Assignments.basics().parts(), classes), new InProcessSubject());
    }

    private static List<CheckResult> steps(TestCase testCase, Map<String, String> classes) {
        StepChecks steps = new StepChecks(List.of(testCase), References.standard());
        return candidates(Assignments.basics().parts(), classes).values().stream()
                .flatMap(candidate -> steps.on(candidate).stream())
                .map(CheckScript::alone)
                .flatMap(experiment -> experiment.on(new InProcessSubject()).stream())
                .map(judged -> judged.result())
                .toList();
    }

    private static Map<String, Candidate> candidates(List<Part> parts, Map<String, String> classes) {
        Map<String, Candidate> candidates = new TreeMap<>();
        for (Part part : parts) {
            if (classes.containsKey(part.className())) {
                candidates.put(
                        part.className(), new Candidate(part, Objects.requireNonNull(classes.get(part.className()))));
            }
        }
        return candidates;
    }

    private static MatrixData value(NetworkTruth truth, String key) {
        return Objects.requireNonNull(truth.values().get(key(key))).entries();
    }

    private static ExpectedKey key(String text) {
        return ExpectedKey.parse(text);
    }

    /** 1 / (1 + e^-z), by the series of e^-1. */
    private static BigDecimal sigmoid(int z) {
        BigDecimal inverse = BigDecimal.ZERO;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 60; k++) {
            inverse = inverse.add(term, DIGITS);
            term = term.negate().divide(BigDecimal.valueOf(k), DIGITS);
        }
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(inverse.pow(z, DIGITS)), DIGITS);
    }
}
