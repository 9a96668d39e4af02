package org.gradus.engine.mutation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles many drafts at once; those that do not compile are left out. */
final class MutantCompiler {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final int MOST_ROUNDS = 10;

    private final StandardJavaFileManager files =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /** In the order of the drafts. */
    List<Mutant> compiled(List<Mutants.Draft> drafts) {
        List<Mutants.Draft> left = new ArrayList<>(drafts);
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
            DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
            Output output = new Output(files);
            boolean isDone = COMPILER.getTask(
                            null,
                            output,
                            problems,
                            List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path")),
                            null,
                            left.stream().map(Mutants.Draft::source).toList())
                    .call();
            if (isDone) {
                return left.stream().map(draft -> mutant(draft, output.classes)).toList();
            }
            Set<JavaFileObject> wrong = problems.getDiagnostics().stream()
                    .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                    .map(problem -> (JavaFileObject) problem.getSource())
                    .collect(Collectors.toSet());
            left.removeIf(draft -> wrong.stream()
                    .anyMatch(source -> source != null
                            && source.toUri().equals(draft.source().toUri())));
        }
        return List.of();
    }

    private static Mutant mutant(Mutants.Draft draft, Map<String, ByteArrayOutputStream> classes) {
        String place = draft.name().substring(0, draft.name().lastIndexOf('.') + 1);
        Map<String, byte[]> own = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            if (name.startsWith(place)) {
                own.put(name, bytes.toByteArray());
            }
        });
        return new Mutant(
                draft.member().part(),
                draft.member().name(),
                draft.edit(),
                draft.line(),
                draft.change(),
                draft.name(),
                own);
    }

    /** Class files that go to no disk. */
    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

        Output(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(
                    URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
