package org.gradus.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.DeclaredType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of declared types beside their names: which contract they fit, and which they stand for. */
class ContractsOfTypesTest {

    private static final String IMPORTS = "import org.ejml.simple.SimpleMatrix; import java.util.Map;";
    private static final String METHODS = "public SimpleMatrix forward(SimpleMatrix x) { return x; }"
            + " public SimpleMatrix backward(SimpleMatrix dY) { return dY; }";
    private static final String LAYER =
            "interface Layer { SimpleMatrix forward(SimpleMatrix x);" + " SimpleMatrix backward(SimpleMatrix dY); }";

    @Test
    void whatIsCompiledFitsByWhateverWayAndOnlyIfItCanBeConstructed() throws IOException {
        CompileReply reply = new Submission()
                .file("Base.java", IMPORTS, "abstract class Base implements org.gradus.layer.Layer { " + METHODS + " }")
                .file("Dense.java", "class Dense extends Base {}")
                .file("Plain.java", "class Plain { static class Inside extends Dense {} }")
                .file("Mine.java", "interface Mine extends org.gradus.layer.Layer {}")
                .file("Single.java", IMPORTS, "enum Single implements Mine { ONE; " + METHODS + " }")
                .file("Row.java", IMPORTS, "record Row(double rate) implements Mine { " + METHODS + " }")
                .file(
                        "Both.java",
                        IMPORTS,
                        "class Both extends Base implements org.gradus.layer.Loss {"
                                + " public double value(SimpleMatrix p, SimpleMatrix t) { return 0; }"
                                + " public SimpleMatrix gradient(SimpleMatrix p, SimpleMatrix t) { return p; } }")
                .compile();

        assertThat(Submission.sentences(reply)).isEmpty();
        assertThat(fitting(reply))
                .isEqualTo(Map.of(
                        "Dense", List.of(Contract.LAYER),
                        "Plain$Inside", List.of(Contract.LAYER),
                        "Row", List.of(Contract.LAYER),
                        "Both", List.of(Contract.LAYER, Contract.LOSS)));
    }

    @Test
    void whatIsNotCompiledFitsUnlessItsTextRulesThatOut() throws IOException {
        CompileReply reply = new Submission()
                .file("Broken.java", "class Broken implements org.gradus.layer.Layer { int x = true; }")
                .file("Below.java", "class Below extends Between<String> { int x = true; }")
                .file("Between.java", "abstract class Between<T> extends Broken { int x = true; }")
                .file("Helper.java", "class Helper implements Runnable { int x = true; }")
                .file("Plain.java", "class Plain { int x = true; }")
                .file("Typo.java", "class Typo implments Layer { }")
                .file("Lossy.java", "record Lossy(int n) implements org.gradus.layer.Loss { }")
                .compile();

        assertThat(reply.classes()).isEmpty();
        assertThat(fitting(reply))
                .isEqualTo(Map.of(
                        "Broken", List.of(Contract.LAYER),
                        "Below", List.of(Contract.LAYER),
                        "Typo", List.of(Contract.values()),
                        "Lossy", List.of(Contract.LOSS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LAYER,
                "/** Mine. */ @Deprecated " + LAYER,
                "interface Layer { abstract org.ejml.simple.SimpleMatrix forward(final SimpleMatrix in);"
                        + " SimpleMatrix backward(SimpleMatrix up); default void update(double rate) {}"
                        + " Map<String, SimpleMatrix> gradients(); }",
                "interface Layer { SimpleMatrix forward(SimpleMatrix x); SimpleMatrix backward(SimpleMatrix dY);"
                        + " default java.util.Map<String,SimpleMatrix> gradients() { return Map.of(); } }",
                "abstract class Layer { protected int n; public abstract SimpleMatrix forward(SimpleMatrix x);"
                        + " public SimpleMatrix backward(SimpleMatrix dY) { return dY; } }"
            })
    void aTypeOfTheContractsNameAndMethodsStandsForIt(String own) throws IOException {
        CompileReply reply = dense(own);

        assertThat(Submission.sentences(reply)).isEmpty();
        assertThat(fitting(reply)).isEqualTo(Map.of("Dense", List.of(Contract.LAYER)));
        assertThat(standingFor(reply, "Layer")).containsExactly(Contract.LAYER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interface Layer { SimpleMatrix forward(SimpleMatrix x); }",
                "interface Layer { SimpleMatrix forward(SimpleMatrix x);"
                        + " SimpleMatrix backward(SimpleMatrix x, SimpleMatrix dY); }",
                "interface Layer { double[][] forward(double[][] x); SimpleMatrix backward(SimpleMatrix dY); }",
                "interface Layer<T> { SimpleMatrix forward(SimpleMatrix x); SimpleMatrix backward(SimpleMatrix dY); }",
                "interface Layer { SimpleMatrix forward(SimpleMatrix x) throws Exception;"
                        + " SimpleMatrix backward(SimpleMatrix dY); }",
                "interface Layer { SimpleMatrix forward(SimpleMatrix x); SimpleMatrix backward(SimpleMatrix dY);"
                        + " default SimpleMatrix gradients() { return null; } }",
                "abstract class Layer { abstract SimpleMatrix forward(SimpleMatrix x);"
                        + " abstract SimpleMatrix backward(SimpleMatrix dY); }",
                LAYER + " class Own { static class SimpleMatrix {} }"
            })
    void aTypeOfOtherMethodsStandsForNothingAndCompilesAsItIs(String own) throws IOException {
        CompileReply reply = new Submission().file("Layer.java", IMPORTS, own).compile();

        assertThat(standingFor(reply, "Layer")).isEmpty();
        assertThat(Submission.classNames(reply)).contains("Layer");
    }

    @Test
    void aCopyOfTheOptimizerStandsForItToo() throws IOException {
        CompileReply reply = new Submission()
                .file(
                        "Optimizer.java",
                        IMPORTS,
                        "interface Optimizer { SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient); }")
                .file(
                        "Adam.java",
                        IMPORTS,
                        "class Adam implements Optimizer {"
                                + " public SimpleMatrix step(SimpleMatrix w, SimpleMatrix dw) { return w; } }")
                .compile();

        assertThat(fitting(reply)).isEqualTo(Map.of("Adam", List.of(Contract.OPTIMIZER)));
        assertThat(standingFor(reply, "Optimizer")).containsExactly(Contract.OPTIMIZER);
    }

    @Test
    void aCopyInTheMiddleOfAFileStandsForTheContractToo() throws IOException {
        CompileReply reply = new Submission()
                .file(
                        "All.java",
                        "package all;",
                        IMPORTS,
                        "class All {",
                        "  static class Dense implements Layer { " + METHODS + " }",
                        "  " + LAYER,
                        "  interface Loss { double value(SimpleMatrix p, SimpleMatrix t);"
                                + " SimpleMatrix gradient(SimpleMatrix p, SimpleMatrix t); }",
                        "  int x = true;",
                        "}")
                .compile();

        assertThat(Submission.sentences(reply))
                .containsExactly("All.java:7: incompatible types: boolean cannot be converted to int");
    }

    private static CompileReply dense(String own) throws IOException {
        String kind = own.contains("class Layer") ? "extends" : "implements";
        String gradients = " public Map<String, SimpleMatrix> gradients() { return Map.of(); }";
        return new Submission()
                .file("Layer.java", IMPORTS, own)
                .file("Dense.java", IMPORTS, "class Dense " + kind + " Layer { " + METHODS + gradients + " }")
                .compile();
    }

    private static Map<String, List<Contract>> fitting(CompileReply reply) {
        Map<String, List<Contract>> fitting = new TreeMap<>();
        types(reply).forEach((name, type) -> {
            if (!type.fits().isEmpty()) {
                fitting.put(name, type.fits());
            }
        });
        return fitting;
    }

    private static List<Contract> standingFor(CompileReply reply, String name) {
        return Objects.requireNonNull(types(reply).get(name)).standsFor();
    }

    private static Map<String, DeclaredType> types(CompileReply reply) {
        Map<String, DeclaredType> types = new TreeMap<>();
        reply.declared().forEach(source -> source.types().forEach(type -> types.put(type.binaryName(), type)));
        return types;
    }
}
