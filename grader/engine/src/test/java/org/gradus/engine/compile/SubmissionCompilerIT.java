package org.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.compile.Compilation.CompilerLost.Reason;
import org.gradus.engine.sandbox.CountingSandbox;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.SharedJars;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.SourceText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SubmissionCompilerIT {

    private static final long CLASS_BYTES = 1 << 20;
    private static final SourceText GOOD = new SourceText("Good.java", "public class Good {}");
    /** More than a compiler lets pass that has something to do. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final CompilerLimits PLENTY = limits(256, 60, 1 << 24);

    /** Of memory: javac is still at work when it is ended. */
    private static final CompilerLimits MORE_THAN_IS_USED_IN_TIME = limits(2048, 60, 1 << 24);

    private final CountingSandbox sandbox = new CountingSandbox(ProcessSandbox.ofThisJdk());
    private final Watchdog watchdog = new Watchdog();
    private InnerJars jars;

    @BeforeEach
    void unpack() {
        jars = SharedJars.withArchives();
    }

    @AfterEach
    void nothingIsLeftRunning() {
        watchdog.close();
        assertThat(sandbox.started()).noneMatch(ContainedProcess::isAlive);
    }

    @Test
    void oneWarmProcessServesManySubmissions() {
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            for (int i = 0; i < 50; i++) {
                assertThat(classNames(compiler.compile(17, List.of(GOOD)))).containsExactly("Good");
            }
        }
        assertThat(sandbox.started()).hasSize(1);
    }

    @Test
    void aLayerIsCompiledAgainstTheContractAndNothingElseOfOurs() {
        SourceText layer = new SourceText("Dense-1.java", """
                import org.ejml.simple.SimpleMatrix;
                public class Dense implements org.gradus.layer.Layer {
                    public SimpleMatrix forward(SimpleMatrix x) { return x; }
                    public SimpleMatrix backward(SimpleMatrix dY) { return dY; }
                }
                """);
        List<SourceText> spies = List.of(
                new SourceText("A.java", "class A { org.gradus.engine.compile.ClassFinder x; }"),
                new SourceText("B.java", "class B { com.fasterxml.jackson.databind.ObjectMapper x; }"),
                new SourceText("C.java", "class C { org.gradus.wire.FrameReader x; }"),
                new SourceText("D.java", "class D { org.gradus.reference.Dense x; }"),
                new SourceText("E.java", "class E { Object x = new java.util.ArrayList<>().getFirst(); }"));
        List<SourceText> sources = new ArrayList<>(spies);
        sources.add(layer);
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            assertThat(classNames(compiler.compile(17, sources))).containsExactly("Dense");
        }
    }

    @Test
    void aBrokenHelperIsNamedAsTheReason() {
        List<SourceText> sources = List.of(
                GOOD,
                new SourceText("Dense.java", "class Dense { int f() { return Helper.one(); } }"),
                new SourceText("Helper.java", "class Helper {\n  static int one() {\n    return 1\n  }\n}"));
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            CompileReply reply = reply(compiler.compile(17, sources));

            assertThat(new ClassFinder(reply).find("Dense", Contract.LAYER))
                    .extracting("reason")
                    .isEqualTo("Dense.java does not compile because it uses Helper.java, which does not compile:"
                            + " Helper.java:3: ';' expected");
            assertThat(new ClassFinder(reply).find("Good", Contract.LAYER)).isInstanceOf(ClassSearch.Found.class);
        }
    }

    @Test
    void aReservedPackageInDisguiseDoesNotGetThrough() {
        SourceText trick =
                new SourceText("SimpleMatrix.java", "package org.\\u0065jml.simple; public class SimpleMatrix {}");
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            CompileReply reply = reply(compiler.compile(17, List.of(trick, GOOD)));

            assertThat(new ClassFinder(reply).find("SimpleMatrix", Contract.LAYER))
                    .extracting("reason")
                    .asString()
                    .startsWith(
                            "SimpleMatrix.java is left out: SimpleMatrix.java: the package org.ejml.simple belongs");
        }
    }

    @Test
    @Tag("walls")
    void sourcesThatHangJavacAreTriedTwiceAndTheNextSubmissionIsServed() {
        try (SubmissionCompiler compiler = compiler(limits(256, 4, 1 << 24))) {
            CompilerLost lost = (CompilerLost) compiler.compile(17, List.of(GOOD, nestedFinally(40)));

            assertThat(lost.reason()).isIn(Reason.TIMED_OUT, Reason.OUT_OF_MEMORY);
            assertThat(sandbox.started()).hasSize(2);
            assertThat(classNames(compiler.compile(17, List.of(GOOD)))).containsExactly("Good");
        }
    }

    @Test
    @Tag("walls")
    void sourcesThatTakeLongerThanTheirTimeAreKilled() {
        try (SubmissionCompiler compiler = compiler(limits(512, 1, 1 << 24))) {
            CompilerLost lost = (CompilerLost) compiler.compile(17, List.of(nestedFinally(18)));

            assertThat(lost.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(lost.sentence()).contains("after 1 s of CPU time;");
        }
    }

    @Test
    @Tag("walls")
    void sourcesThatExhaustTheMemoryAreNamedAsSuch() {
        StringBuilder text = new StringBuilder("class Bomb { static final String S0 = \"0123456789abcdef\";");
        for (int i = 1; i <= 40; i++) {
            text.append("static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1));
        }
        SourceText bomb = new SourceText("Bomb.java", text.append("}").toString());
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            CompilerLost lost = (CompilerLost) compiler.compile(17, List.of(GOOD, bomb));

            assertThat(lost.reason()).isEqualTo(Reason.OUT_OF_MEMORY);
            assertThat(lost.sentence()).contains("256 MB");
            assertThat(classNames(compiler.compile(17, List.of(GOOD)))).containsExactly("Good");
        }
    }

    @Test
    @Tag("walls")
    void aCompilerThatSomethingElseEndsIsToldFromOneThatTheSourcesTookDown() throws Exception {
        try (SubmissionCompiler compiler = compiler(MORE_THAN_IS_USED_IN_TIME)) {
            FutureTask<Compilation> compilation =
                    new FutureTask<>(() -> compiler.compile(17, List.of(nestedFinally(40))));
            Thread lane = new Thread(compilation);
            lane.start();
            while (lane.isAlive()) {
                // None has used as much before it reads a source.
                ProcessHandle.current()
                        .children()
                        .filter(child -> child.info()
                                .totalCpuDuration()
                                .filter(used -> used.toSeconds() >= 3)
                                .isPresent())
                        .forEach(ProcessHandle::destroyForcibly);
                lane.join(100);
            }
            CompilerLost lost = (CompilerLost) compilation.get();

            assertThat(lost.reason()).isEqualTo(Reason.ENDED);
            assertThat(lost.sentence()).contains("exit code 137", "compileMegabytes");
            assertThat(sandbox.started()).hasSize(2);
        }
    }

    @Test
    @Tag("walls")
    void aProcessInWhichJavacFailedIsReplacedAfterItsReply() {
        String deep = "(".repeat(50_000) + "1" + ")".repeat(50_000);
        SourceText source = new SourceText("Deep.java", "class Deep { int f() { return " + deep + "; } }");
        SourceText generic = new SourceText(
                "R.java",
                "interface N<Z> {} interface C<X> extends N<N<? super C<C<X>>>> {}"
                        + " class R { N<? super C<Byte>> cast(C<Byte> c) { return c; } }");
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            Compilation compilation = compiler.compile(17, List.of(source, generic, GOOD));

            assertThat(classNames(compilation)).containsExactly("Good");
            assertThat(reply(compilation).messages())
                    .extracting(CompileMessage::text)
                    .hasSize(2)
                    .allMatch(text -> text.contains("StackOverflowError"));
            assertThat(classNames(compiler.compile(17, List.of(GOOD)))).containsExactly("Good");
        }
        assertThat(sandbox.started()).hasSize(2);
    }

    @Test
    void aReplyBeyondItsBoundIsNotRead() {
        try (SubmissionCompiler compiler = compiler(limits(256, 60, 1000))) {
            SourceText large = new SourceText("L.java", "class L { String s = \"" + "x".repeat(2000) + "\"; }");
            CompilerLost lost = (CompilerLost) compiler.compile(17, List.of(large));

            assertThat(lost.reason()).isEqualTo(Reason.BROKE_PROTOCOL);
        }
    }

    @Test
    @Tag("walls")
    void classesThatWouldNotFitIntoTheWorkersHeapCostTheirFileAlone() {
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            CompileReply reply =
                    reply(compiler.compile(17, List.of(GOOD, swelling("Large", 40), swelling("Small", 2))));

            assertThat(reply.classes()).extracting(CompiledClass::binaryName).containsExactly("Good", "Small");
            assertThat(reply.messagesFor("Large.java"))
                    .singleElement()
                    .extracting(CompileMessage::sentence)
                    .asString()
                    .contains("all classes of a submission together may take up 1024 KB");
        }
        assertThat(sandbox.started()).hasSize(1);
    }

    /** A few hundred bytes of source for each method of some 40 KB. */
    private static SourceText swelling(String name, int methods) {
        String body = "try { x++; } finally { ".repeat(8) + "x++;" + "}".repeat(8);
        String all = IntStream.range(0, methods)
                .mapToObj(i -> "void f" + i + "() {" + body + "}")
                .collect(Collectors.joining());
        return new SourceText(name + ".java", "class " + name + " { int x; " + all + " }");
    }

    @Test
    void aReleaseThatTheContractOrTheJdkDoesNotKnowIsOurMistake() {
        try (SubmissionCompiler compiler = compiler(PLENTY)) {
            for (int release : List.of(11, 16, 99)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> compiler.compile(release, List.of(GOOD)))
                        .withMessageContaining("javaRelease");
            }
        }
    }

    private static SourceText nestedFinally(int depth) {
        String body = "try { x++; } finally { ".repeat(depth) + "x++;" + "}".repeat(depth);
        return new SourceText("Slow.java", "class Slow { int x; void f() { " + body + " } }");
    }

    private SubmissionCompiler compiler(CompilerLimits limits) {
        return new SubmissionCompiler(sandbox, jars, limits, watchdog, new Exclusivity());
    }

    private static CompilerLimits limits(int heapMegabytes, int seconds, int replyBytes) {
        Duration time = Duration.ofSeconds(seconds);
        return new CompilerLimits(heapMegabytes, new TimeLimit(time, LONG), CLASS_BYTES, replyBytes);
    }

    private static CompileReply reply(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compiled.class);
        return ((Compiled) compilation).reply();
    }

    private static List<String> classNames(Compilation compilation) {
        return reply(compilation).classes().stream()
                .map(CompiledClass::binaryName)
                .toList();
    }
}
