package org.gradus.engine.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.gradus.wire.ClassFiles;

/** Small layers of students, compiled in the test; each leaves a file of a given name where it runs. */
final class StudentSources {

    private static final String LAYER = """
            import java.io.*;
            import java.nio.file.*;
            import java.util.*;
            import org.ejml.simple.SimpleMatrix;

            public class %s implements org.gradus.layer.Layer {
                static {
                    try {
                        Files.writeString(Path.of("%s"), "");
                    } catch (IOException e) {
                        // Where nothing can be written there is no mark.
                    }
                }

                public SimpleMatrix forward(SimpleMatrix x) {
                    try {
                        %s
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return x;
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    return dY.scale(2);
                }

                static int deeper(int n) {
                    return n < 0 ? n : 1 + deeper(n + 1) %% 7;
                }

                /** So that the body may throw either. */
                static void calm() throws IOException, InterruptedException {}
            }
            """;

    private final Path folder;
    private final Path contract;
    private final String mark;
    private final List<String> files = new ArrayList<>();

    /**
     * Starts with no layer.
     *
     * @param folder empty, for sources and classes
     * @param contract the jar to compile against
     * @param mark the name of the file that the layers leave
     */
    StudentSources(Path folder, Path contract, String mark) {
        this.folder = folder;
        this.contract = contract;
        this.mark = mark;
    }

    /** A layer that does something in forward and then returns x; its backward returns 2 dY. */
    StudentSources layer(String name, String inForward) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, LAYER.formatted(name, mark, "calm();\n" + inForward));
        files.add(file.toString());
        return this;
    }

    ClassFiles compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-cp", contract.toString(), "-d", folder.toString()));
        arguments.addAll(files);
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError("a student's source of this test does not compile");
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry :
                    entries.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = entry.getFileName().toString();
                classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(entry));
            }
        }
        return new ClassFiles(classes);
    }
}
