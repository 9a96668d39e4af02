package org.gradus.benchmark.student;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java texts as the compiler sees them. */
final class Sources {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Sources() {}

    /** A text, under the name of a file. */
    static JavaFileObject of(String name, String text) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    static Parsed parse(JavaFileObject source) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-Xlint:none", "-cp", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, said, options, null, List.of(source));
        try {
            return new Parsed(task, task.parse().iterator().next(), said);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse " + source.getName(), e);
        }
    }

    /**
     * A text and its tree.
     *
     * @param said collects what the compiler says of it
     */
    record Parsed(JavacTask task, CompilationUnitTree unit, DiagnosticCollector<JavaFileObject> said) {

        /** Finds out what the names of the tree mean; whether all of them mean something. */
        boolean isUnderstood() {
            try {
                task.analyze();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot compile", e);
            }
            return said.getDiagnostics().stream().noneMatch(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR);
        }

        String text() {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read", e);
            }
        }
    }
}
