package org.gradus.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileNews;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompileTerms;
import org.gradus.wire.compile.SourceText;
import org.junit.jupiter.api.Test;

class CrashTest {

    @Test
    void parenthesesTooDeepToParseCostTheirFileAlone() throws IOException {
        String deep = "(".repeat(50_000) + "1" + ")".repeat(50_000);
        CompileReply reply = new Submission()
                .file("Good.java", "class Good {}")
                .file("Deep.java", "class Deep { int f() { return " + deep + "; } }")
                .file("Better.java", "class Better {}")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("Better", "Good");
        assertThat(Submission.sentences(reply))
                .containsExactly("Deep.java: javac itself failed on this file (java.lang.StackOverflowError):"
                        + " simplify what is deeply nested, or generic in terms of itself");
        assertThat(reply.process().compilerCrashes()).isEqualTo(1);
        assertThat(Submission.declaredNames(reply, 1)).containsExactly("Deep");
    }

    @Test
    void anExpressionTooLongToAttributeCostsItsFileAlone() throws IOException {
        CompileReply reply = new Submission()
                .file("Good.java", "class Good {}")
                .file("Sum.java", "class Sum { String f(int x) { return \"a\"" + "+x".repeat(50_000) + "; } }")
                .file("Better.java", "class Better {}")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("Better", "Good");
        assertThat(Submission.sentences(reply).get(0)).contains("Sum.java", "StackOverflowError");
    }

    @Test
    void typesThatAreGenericInThemselvesCostTheirFileAlone() throws IOException {
        CompileReply reply = new Submission()
                .file("Good.java", "class Good {}")
                .file(
                        "R.java",
                        "interface N<Z> {}",
                        "interface C<X> extends N<N<? super C<C<X>>>> {}",
                        "class R { N<? super C<Byte>> cast(C<Byte> c) { return c; } }")
                .file("Better.java", "class Better {}")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("Better", "Good");
        assertThat(Submission.sentences(reply).get(0)).contains("R.java", "StackOverflowError");
    }

    @Test
    void aHeaderThatCrashesJavacIsFoundByTryingFilesAlone() throws IOException {
        CompileReply reply = new Submission()
                .file("Good.java", "class Good {}")
                .file("H.java", "class H extends " + "H<".repeat(20_000) + "H" + ">".repeat(20_000) + " {}")
                .file("Better.java", "class Better {}")
                .compile();

        assertThat(Submission.classNames(reply)).containsExactly("Better", "Good");
        assertThat(Submission.droppedPaths(reply)).containsExactly("H.java");
    }

    @Test
    void aHeaderThatCrashesJavacOnlyBesideAnotherFileCostsNoMoreThanOneOfThem() throws IOException {
        CompileReply reply = new Submission()
                .file("Good.java", "class Good {}")
                .file("G.java", "class G<T> {}")
                .file("H.java", "class H extends " + "G<".repeat(20_000) + "G" + ">".repeat(20_000) + " {}")
                .file("Better.java", "class Better {}")
                .compile();

        assertThat(Submission.classNames(reply)).contains("Better", "Good").doesNotContain("H");
    }

    @Test
    void aChainOfFilesThatBreakEachOtherIsLeftOutWithoutARoundForEach() throws IOException {
        Submission submission = new Submission()
                .file("Good.java", "class Good {}")
                .file("C200.java", "class C200 { int x = \"no number\"; }");
        for (int i = 0; i < 200; i++) {
            submission.file("C" + i + ".java", "class C" + i + " { int x = new \\u0043" + (i + 1) + "().x; }");
        }
        CompileReply reply = submission.compile();

        assertThat(Submission.classNames(reply)).containsExactly("Good");
        assertThat(reply.messages()).extracting(CompileMessage::round).allMatch(round -> round < 30);
        assertThat(Submission.sentences(reply))
                .contains("C0.java: not compiled, because it uses what was left out: C1");
    }

    @Test
    void aFileThatALostCompilerHasNamedIsParsedAndLeftOut() throws IOException {
        CompileReply reply = new SourceCompiler(Submission.contract(), Submission.PLENTY, source -> {})
                .compile(new CompileRequest(
                        new CompileTerms(17),
                        List.of(
                                new SourceText("Layers.java", "class Dense {} class ReLU {}"),
                                new SourceText("User.java", "class User extends Dense {}"),
                                new SourceText("Good.java", "class Good {}")),
                        Map.of("Layers.java", "javac was lost over it")));

        assertThat(Submission.classNames(reply)).containsExactly("Good");
        assertThat(Submission.declaredNames(reply, 0)).containsExactly("Dense", "ReLU");
        assertThat(Submission.sentences(reply).get(0)).isEqualTo("Layers.java: javac was lost over it");
        assertThat(reply.messagesFor("User.java"))
                .extracting(CompileMessage::cause)
                .containsExactly("Layers.java");
    }

    @Test
    void whereJavacIsItSaysBeforeItGetsLost() throws IOException {
        List<Integer> told = new ArrayList<>();
        new SourceCompiler(Submission.contract(), Submission.PLENTY, told::add)
                .compile(new CompileRequest(
                        17, List.of(new SourceText("A.java", "class A {}"), new SourceText("B.java", "class B {}"))));

        assertThat(told).contains(0, 1).endsWith(CompileNews.NO_SOURCE);
    }
}
