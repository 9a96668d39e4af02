package org.gradus.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.DeclaredType;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.junit.jupiter.api.Test;

class SourceCompilerTest {

    private static final String[] RELU = {
        "package layers;",
        "import org.ejml.simple.SimpleMatrix;",
        "import org.gradus.layer.Layer;",
        "public class ReLU implements Layer {",
        "    public SimpleMatrix forward(SimpleMatrix x) { return x; }",
        "    public SimpleMatrix backward(SimpleMatrix dY) { return dY; }",
        "    static class Memory { Runnable r = () -> {}; Object o = new Object() {}; }",
        "}"
    };

    @Test
    void aLayerIsCompiledAgainstTheContract() throws IOException {
        CompileReply reply = new Submission().file("src/layers/ReLU.java", RELU).compile();

        assertThat(reply.dropped()).isEmpty();
        assertThat(reply.messages()).isEmpty();
        assertThat(reply.classes())
                .extracting(CompiledClass::binaryName, CompiledClass::path)
                .containsExactly(
                        tuple("layers.ReLU", "src/layers/ReLU.java"),
                        tuple("layers.ReLU$Memory", "src/layers/ReLU.java"),
                        tuple("layers.ReLU$Memory$1", "src/layers/ReLU.java"));
        assertThat(reply.declared())
                .containsExactly(new DeclaredTypes(
                        "src/layers/ReLU.java",
                        List.of(
                                new DeclaredType("layers.ReLU", List.of(Contract.LAYER), List.of()),
                                new DeclaredType("layers.ReLU$Memory", List.of(), List.of()))));
    }

    @Test
    void aClassFileIsWholeAndNamesItsSourceForStackTraces() throws IOException {
        byte[] bytes = new Submission()
                .file("a b/Dense-1.java", "public class Dense {}")
                .compile()
                .classes()
                .get(0)
                .bytes();

        assertThat(bytes).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("Dense-1.java");
    }

    @Test
    void aBrokenClassCostsOnlyThoseThatNeedIt() throws IOException {
        CompileReply reply = new Submission()
                .file("Dense.java", "class Dense { Helper helper; }")
                .file("Helper.java", "class Helper {", "  int f() {", "    return 1", "  }", "}")
                .file("Other.java", "class Other { Dense dense; }")
                .file("ReLU.java", "class ReLU {}")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("ReLU");
        assertThat(reply.messages())
                .extracting(CompileMessage::round, CompileMessage::sentence, CompileMessage::cause)
                .containsExactly(
                        tuple(1, "Helper.java:3: ';' expected", ""),
                        tuple(2, "Dense.java:1: cannot find symbol: class Helper in class Dense", "Helper.java"),
                        tuple(3, "Other.java:1: cannot find symbol: class Dense in class Other", "Dense.java"));
        assertThat(reply.messages().get(0).place().column()).isEqualTo(13);
        assertThat(reply.messages().get(0).place().lineText()).isEqualTo("    return 1");
    }

    @Test
    void anImportFromAPackageOfDroppedSourcesNamesOneOfThem() throws IOException {
        CompileReply reply = new Submission()
                .file("A.java", "import util.Maths;", "class A { int x = Maths.one(); }")
                .file("B.java", "import static util.Maths.*;", "class B {}")
                .file("C.java", "import util.*;", "class C { }")
                .file("util/Before.java", "package util;", "public class Before { broken }")
                .file("util/Maths.java", "package util;", "public class Maths { public static int one() { return; } }")
                .compile();

        assertThat(reply.messages())
                .filteredOn(message -> message.round() == 3)
                .extracting(message -> message.place().path(), CompileMessage::cause)
                .containsOnly(
                        tuple("A.java", "util/Maths.java"),
                        tuple("B.java", "util/Maths.java"),
                        tuple("C.java", "util/Before.java"));
    }

    @Test
    void everyBrokenFileIsFoundHoweverManyThereAre() throws IOException {
        Submission submission = new Submission().file("Good.java", "class Good {}");
        for (int i = 0; i < 150; i++) {
            submission.file("Bad" + i + ".java", "class Bad" + i + " { int f() { } void g() { int x; x++; } }");
        }
        CompileReply reply = submission.compile();

        assertThat(Submission.classNames(reply)).containsExactly("Good");
        assertThat(reply.dropped()).hasSize(150);
        assertThat(reply.messages()).extracting(CompileMessage::round).containsOnly(2);
    }

    @Test
    void aPackageMayBeNamedInAnyAlphabet() throws IOException {
        CompileReply reply = new Submission()
                .file("作业/слои/größe/A.java", "package 作业.слои.größe;", "public class A {}")
                .compile();

        assertThat(Submission.declaredNames(reply, 0)).containsExactly("作业.слои.größe.A");
        assertThat(Submission.classNames(reply)).containsExactly("作业.слои.größe.A");
    }

    @Test
    void messagesAreBoundedForEachFile() throws IOException {
        CompileReply reply = new Submission().file("A.java", "#".repeat(50_000)).compile();

        assertThat(reply.messages()).hasSizeBetween(1, 20);
        assertThat(Submission.declaredNames(reply, 0)).containsExactly("A");
    }

    @Test
    void theFirstMessageOfEveryFileIsKeptWhereThereAreTooMany() throws IOException {
        Submission submission = new Submission();
        for (int i = 0; i < 100; i++) {
            submission.file("A" + i + ".java", "class A" + i + " {" + " X x();".repeat(20) + "}");
        }
        CompileReply reply = submission.compile();

        assertThat(reply.messages()).hasSizeLessThan(1_100);
        assertThat(reply.messages())
                .extracting(message -> message.place().path())
                .contains("A0.java", "A99.java");
    }

    @Test
    void theDetailsOfAnErrorStandInItsOneLine() throws IOException {
        CompileReply reply = new Submission()
                .file("A.java", "class A {", "\tint f(int a) { return dw; }", "\tint g() { return f(); }", "}")
                .compile();

        assertThat(Submission.sentences(reply))
                .containsExactly(
                        "A.java:2: cannot find symbol: variable dw in class A",
                        "A.java:3: method f in class A cannot be applied to given types; required: int;"
                                + " found: no arguments; reason: actual and formal argument lists differ in length");
        assertThat(reply.messages().get(0).place().column()).isEqualTo(24);
    }

    @Test
    void messagesAreEnglish() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            Main.speakEnglish();
            CompileReply reply = new Submission().file("A.java", "class A {").compile();

            assertThat(Submission.sentences(reply)).containsExactly("A.java:1: reached end of file while parsing");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theSecondOfTwoFilesWithOneClassIsDroppedAndBothDeclareIt() throws IOException {
        CompileReply reply = new Submission()
                .file("a/Dense.java", "class Dense {}")
                .file("b/Dense.java", "class Dense {}")
                .compile();

        assertThat(Submission.sentences(reply)).containsExactly("b/Dense.java:1: duplicate class: Dense");
        assertThat(reply.declared())
                .extracting(types ->
                        types.types().stream().map(DeclaredType::binaryName).toList())
                .containsExactly(List.of("Dense"), List.of("Dense"));
    }

    @Test
    void aTestClassThatNeedsAMissingLibraryCostsNothingElse() throws IOException {
        CompileReply reply = new Submission()
                .file("DenseTest.java", "import org.junit.jupiter.api.Test;", "class DenseTest { @Test void t() {} }")
                .file("Dense.java", "class Dense {}")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("Dense");
        assertThat(Submission.droppedPaths(reply)).containsExactly("DenseTest.java");
    }

    @Test
    void warningsNeverCount() throws IOException {
        CompileReply reply = new Submission()
                .file(
                        "A.java",
                        "import java.util.*;",
                        "class A { List raw = new ArrayList(); Integer i = new Integer(1); }")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("A");
        assertThat(reply.messages()).isEmpty();
    }

    @Test
    void copiesOfTheContractAreDroppedWithoutAWordAndTheJudgesCounts() throws IOException {
        CompileReply reply = new Submission()
                .file("org/gradus/layer/Layer.java", "package org.gradus.layer;", "public interface Layer { broken }")
                .file("org/gradus/layer/package-info.java", "/** Mine. */", "package org.gradus.layer;")
                .file("module-info.java", "module student { }")
                .file("layers/ReLU.java", RELU)
                .compile();

        assertThat(reply.dropped())
                .extracting(DroppedSource::path, DroppedSource::reason)
                .containsExactly(
                        tuple("org/gradus/layer/Layer.java", Reason.CONTRACT_COPY),
                        tuple("org/gradus/layer/package-info.java", Reason.CONTRACT_COPY),
                        tuple("module-info.java", Reason.MODULE_INFO));
        assertThat(reply.messages()).isEmpty();
        assertThat(Submission.classNames(reply)).contains("layers.ReLU");
    }

    @Test
    void aReservedPackageIsRefusedHoweverItIsSpelled() throws IOException {
        CompileReply reply = new Submission()
                .file("A.java", "package org.\\u0065jml.simple;", "public class SimpleMatrix {}")
                .file("B.java", "package org.gradus.layer;", "public class Mine {}")
                .file("C.java", "package java.lang;", "public class Mine {}")
                .file("layers/ReLU.java", RELU)
                .compile();

        assertThat(reply.dropped())
                .extracting(DroppedSource::path, DroppedSource::reason)
                .containsExactly(
                        tuple("A.java", Reason.RESERVED_PACKAGE),
                        tuple("B.java", Reason.RESERVED_PACKAGE),
                        tuple("C.java", Reason.RESERVED_PACKAGE));
        assertThat(Submission.sentences(reply).get(0)).startsWith("A.java: the package org.ejml.simple belongs to");
        assertThat(Submission.classNames(reply)).contains("layers.ReLU");
    }

    @Test
    void theReleaseBoundsLanguageAndLibrary() throws IOException {
        Submission submission = new Submission()
                .file("A.java", "class A { Object o = new java.util.ArrayList<>().getFirst(); }")
                .file("B.java", "class B { sealed interface S permits T {} record T() implements S {} }");

        assertThat(Submission.classNames(submission.compile(17))).containsExactly("B", "B$S", "B$T");
        assertThat(Submission.classNames(submission.compile(11))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> submission.compile(99));
    }

    @Test
    void onlyTheContractIsOnTheClassPath() throws IOException {
        CompileReply reply = new Submission()
                .file("A.java", "import org.gradus.wire.FrameReader;", "class A {}")
                .file("B.java", "import org.gradus.compiler.Main;", "class B {}")
                .file("C.java", "import com.sun.tools.javac.Main;", "class C {}")
                .compile();

        assertThat(Submission.droppedPaths(reply)).contains("A.java", "B.java");
        assertThat(Submission.droppedPaths(reply)).doesNotContain("C.java");
    }

    @Test
    void annotationProcessorsOfTheSubmissionDoNotRun() throws IOException {
        CompileReply reply = new Submission()
                .file(
                        "P.java",
                        "import javax.annotation.processing.*;",
                        "import javax.lang.model.element.*;",
                        "import java.util.*;",
                        "@SupportedAnnotationTypes(\"*\")",
                        "public class P extends AbstractProcessor {",
                        "  public boolean process(Set<? extends TypeElement> s, RoundEnvironment r) {",
                        "    throw new IllegalStateException(\"ran\");",
                        "  }",
                        "}")
                .file("META-INF/services/javax.annotation.processing.Processor.java", "class Q { @Deprecated int x; }")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("P", "Q");
    }

    @Test
    void nothingToCompileGivesNothing() throws IOException {
        CompileReply reply = new Submission().file("Empty.java", "// later").compile();

        assertThat(reply.classes()).isEmpty();
        assertThat(reply.dropped()).isEmpty();
        assertThat(reply.declared()).containsExactly(new DeclaredTypes("Empty.java", List.of()));
        assertThat(new Submission().compile().declared()).isEmpty();
    }
}
