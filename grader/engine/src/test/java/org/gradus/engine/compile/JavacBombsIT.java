package org.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.intake.SourceFile;
import org.gradus.engine.sandbox.CountingSandbox;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.SharedJars;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileTerms;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.DroppedSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sources that javac does not come to an end with cost their file, and the files that use it. */
@Tag("walls")
class JavacBombsIT {

    @Test
    void stringsThatDoubleCostTheirFile() {
        assertThatOnlyTheBombIsLost(source("Bomb.java", doublingStrings("Bomb")));
    }

    @Test
    @Tag("long")
    void nestedFinallyBlocksCostTheirFile() {
        assertThatOnlyTheBombIsLost(source("Bomb.java", nestedFinally("Bomb", 40)));
    }

    @Test
    @Tag("long")
    void conditionalsInOverloadsCostTheirFile() {
        assertThatOnlyTheBombIsLost(source("Bomb.java", conditionalsInOverloads("Bomb", 40)));
    }

    @Test
    @Tag("long")
    void threeBombsCostThreeFiles() {
        CompileReply reply = compiled(List.of(
                source("Before.java", "class Before {}"),
                source("A.java", doublingStrings("A")),
                source("B.java", nestedFinally("B", 40)),
                source("C.java", conditionalsInOverloads("C", 40)),
                source("Dense.java", "class Dense {}")));

        assertThat(names(reply)).containsExactly("Before", "Dense");
    }

    @Test
    void aBombInTheFileOfAPartIsWhyThatPartDoesNotCompile() {
        CompileReply reply =
                compiled(List.of(source("Dense.java", doublingStrings("Dense")), source("ReLU.java", "class ReLU {}")));

        assertThat(new ClassFinder(reply).find("Dense", Contract.LAYER))
                .extracting("reason")
                .asString()
                .startsWith("Dense.java does not compile: Dense.java: javac did not get through this file:");
        assertThat(names(reply)).containsExactly("ReLU");
    }

    @Test
    @Tag("long")
    void whatUsesABombIsToldSo() {
        CompileReply reply = compiled(List.of(
                source("Bomb.java", nestedFinally("Bomb", 40)),
                source("Dense.java", "class Dense { int f() { return new Bomb().x; } }"),
                source("ReLU.java", "class ReLU {}")));

        assertThat(new ClassFinder(reply).find("Dense", Contract.LAYER))
                .extracting("reason")
                .asString()
                .startsWith("Dense.java does not compile because it uses Bomb.java, which does not compile");
        assertThat(names(reply)).containsExactly("ReLU");
    }

    @Test
    void aChainOfSourcesThatBreakEachOtherTakesNoRoundForEach() {
        List<SourceFile> sources = new ArrayList<>();
        IntStream.range(0, 200)
                .forEach(i -> sources.add(
                        source("C" + i + ".java", "class C" + i + " { int x = new C" + (i + 1) + "().x; }")));
        sources.add(source("C200.java", "class C200 { int x = true; }"));
        sources.add(source("Dense.java", "class Dense {}"));

        assertThat(names(compiled(sources, 120))).containsExactly("Dense");
    }

    private void assertThatOnlyTheBombIsLost(SourceFile bomb) {
        CompileReply reply = compiled(List.of(
                source("Above.java", "class Above {}"), bomb, source("Dense.java", "class Dense extends Above {}")));

        assertThat(names(reply)).containsExactly("Above", "Dense");
        assertThat(reply.dropped()).extracting(DroppedSource::path).containsExactly("Bomb.java");
        assertThat(reply.messagesFor("Bomb.java").get(0).text()).startsWith("javac did not get through this file");
    }

    private CompileReply compiled(List<SourceFile> sources) {
        return compiled(sources, 4);
    }

    private CompileReply compiled(List<SourceFile> sources, int seconds) {
        Duration time = Duration.ofSeconds(seconds);
        CompilerLimits limits = new CompilerLimits(256, new TimeLimit(time, time.multipliedBy(10)), 1 << 22, 1 << 24);
        Watchdog watchdog = new Watchdog();
        try (CountingSandbox sandbox = new CountingSandbox(ProcessSandbox.ofThisJdk());
                SubmissionCompiler compiler = new SubmissionCompiler(
                        sandbox, SharedJars.withArchives(), limits, watchdog, new Exclusivity())) {
            Compilation compilation = EncodingSearch.compile(compiler, new CompileTerms(17), sources)
                    .compilation();
            assertThat(compilation).isInstanceOf(Compiled.class);
            return ((Compiled) compilation).reply();
        } finally {
            watchdog.close();
        }
    }

    private static List<String> names(CompileReply reply) {
        return reply.classes().stream().map(CompiledClass::binaryName).toList();
    }

    private static SourceFile source(String path, String text) {
        return new SourceFile(path, text, Optional.empty());
    }

    private static String doublingStrings(String name) {
        StringBuilder text = new StringBuilder("class " + name + " { static final String S0 = \"0123456789abcdef\";");
        for (int i = 1; i <= 40; i++) {
            text.append("static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1));
        }
        return text.append("}").toString();
    }

    private static String nestedFinally(String name, int depth) {
        String body = "try { x++; } finally { ".repeat(depth) + "x++;" + "}".repeat(depth);
        return "class " + name + " { int x; void f() { " + body + " } }";
    }

    private static String conditionalsInOverloads(String name, int depth) {
        String overloads = "static int f(int x) { return 0; } static int f(Integer x) { return 0; }"
                + " static int f(long x) { return 0; } static int f(Object x) { return 0; }";
        String call = "f(b ? 1 : ".repeat(depth) + "2" + ")".repeat(depth);
        return "class " + name + " { " + overloads + " static int g(boolean b) { return " + call + "; } }";
    }
}
