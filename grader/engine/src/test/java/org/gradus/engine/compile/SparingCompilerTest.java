package org.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.compile.Compilation.CompilerLost.Reason;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileReply.ProcessState;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompileTerms;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.SourceText;
import org.junit.jupiter.api.Test;

class SparingCompilerTest {

    private final List<CompileRequest> asked = new ArrayList<>();

    @Test
    void theFileThatJavacWasAtIsLeftOutAndTheOthersAreCompiled() {
        Compilation compilation = compiled(4, request -> lost(request, Set.of(2), true));

        assertThat(asked).hasSize(2);
        assertThat(dropped(compilation)).containsExactly("2.java");
    }

    @Test
    void whereJavacWasAtNoFileTheOneThatMakesTheDifferenceIsFound() {
        Compilation compilation = compiled(200, request -> lost(request, Set.of(137), false));

        assertThat(dropped(compilation)).containsExactly("137.java");
        assertThat(asked).hasSizeLessThan(12);
    }

    @Test
    void severalFilesAreFoundOneAfterTheOther() {
        Compilation compilation = compiled(20, request -> lost(request, Set.of(3, 5, 7, 11), false));

        assertThat(dropped(compilation)).containsExactlyInAnyOrder("3.java", "5.java", "7.java", "11.java");
    }

    @Test
    void afterSixFilesTheCompilationIsLostWithAllOfThem() {
        Compilation compilation = compiled(20, request -> lost(request, Set.of(1, 2, 3, 4, 5, 6, 7), true));

        assertThat(compilation).isInstanceOf(CompilerLost.class);
        assertThat(asked).hasSize(7);
    }

    @Test
    void aFileThatCannotEvenBeParsedIsKnownByItsName() {
        Compilation compilation = compiled(
                3,
                request -> request.sources().stream()
                        .map(SourceText::path)
                        .filter("1.java"::equals)
                        .findFirst()
                        .map(path -> new CompilerLost(Reason.TIMED_OUT, "late", Optional.of(path))));

        CompileReply reply = ((Compiled) compilation).reply();
        assertThat(reply.declared()).extracting(DeclaredTypes::path).containsExactly("0.java", "1.java", "2.java");
        assertThat(dropped(compilation)).containsExactly("1.java");
        assertThat(reply.messagesFor("1.java").get(0).text()).endsWith("late");
        assertThat(new ClassFinder(reply).find("1", Contract.LAYER)).isInstanceOf(ClassSearch.NotDeclared.class);
    }

    @Test
    void aProcessThatTheMachineEndedSaysNothingAboutAnyFile() {
        Compilation compilation =
                compiled(3, request -> Optional.of(new CompilerLost(Reason.ENDED, "killed", Optional.of("1.java"))));

        assertThat(compilation).isInstanceOf(CompilerLost.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsLostWithNoFileAtAllIsNobodys() {
        Compilation compilation =
                compiled(0, request -> Optional.of(new CompilerLost(Reason.TIMED_OUT, "late", Optional.empty())));

        assertThat(compilation).isInstanceOf(CompilerLost.class);
    }

    /** How a compilation gets lost; empty where it does not. */
    private interface Loss {
        Optional<CompilerLost> of(CompileRequest request);
    }

    private Compilation compiled(int sources, Loss loss) {
        SparingCompiler compiler = new SparingCompiler(
                request -> {
                    asked.add(request);
                    return loss.of(request)
                            .<Compilation>map(lost -> lost)
                            .orElseGet(() -> new Compiled(reply(request)));
                },
                new CompileTerms(17));
        return compiler.compile(IntStream.range(0, sources)
                .mapToObj(i -> new SourceText(i + ".java", ""))
                .toList());
    }

    private static Optional<CompilerLost> lost(CompileRequest request, Set<Integer> bombs, boolean isNamed) {
        return request.sources().stream()
                .map(SourceText::path)
                .filter(path -> !request.leftOut().containsKey(path))
                .filter(path -> bombs.contains(Integer.parseInt(path.replace(".java", ""))))
                .findFirst()
                .map(path -> new CompilerLost(
                        Reason.OUT_OF_MEMORY, "large", isNamed ? Optional.of(path) : Optional.empty()));
    }

    private static CompileReply reply(CompileRequest request) {
        return new CompileReply(
                request.sources().stream()
                        .map(source -> new DeclaredTypes(source.path(), List.of()))
                        .toList(),
                List.of(),
                List.of(),
                request.sources().stream()
                        .filter(source -> request.leftOut().containsKey(source.path()))
                        .map(source -> new DroppedSource(source.path(), DroppedSource.Reason.COMPILE_ERROR))
                        .toList(),
                List.of(),
                new ProcessState(1, 0));
    }

    private static List<String> dropped(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compiled.class);
        return ((Compiled) compilation)
                .reply().dropped().stream().map(DroppedSource::path).toList();
    }
}
