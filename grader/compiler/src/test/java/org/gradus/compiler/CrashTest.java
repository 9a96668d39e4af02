package org.gradus.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gradus.wire.compile.CompileReply;
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
                        + " write what is nested deeply, or generic in itself, more simply");
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
}
