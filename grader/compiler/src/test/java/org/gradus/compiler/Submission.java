package org.gradus.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.DeclaredType;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.SourceText;

/** Collects the sources of a test and compiles them. */
final class Submission {

    /** Of bytes of classes. */
    static final long PLENTY = 1 << 24;

    private final List<SourceText> sources = new ArrayList<>();

    Submission file(String path, String... lines) {
        sources.add(new SourceText(path, String.join("\n", lines)));
        return this;
    }

    CompileReply compile() throws IOException {
        return compile(17);
    }

    CompileReply compile(int release) throws IOException {
        return new SourceCompiler(contract(), PLENTY, source -> {}).compile(request(release));
    }

    CompileReply compileWith(SourceCompiler compiler) {
        return compiler.compile(request(17));
    }

    CompileRequest request(int release) {
        return new CompileRequest(release, sources);
    }

    /** The contract and EJML, from the class path of the tests. */
    static List<Path> contract() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("layer-api") || entry.contains("ejml"))
                .map(Path::of)
                .toList();
    }

    static List<String> classNames(CompileReply reply) {
        return reply.classes().stream().map(CompiledClass::binaryName).toList();
    }

    /** The types that one of the sources declares. */
    static List<String> declaredNames(CompileReply reply, int source) {
        return reply.declared().get(source).types().stream()
                .map(DeclaredType::binaryName)
                .toList();
    }

    static List<String> sentences(CompileReply reply) {
        return reply.messages().stream().map(CompileMessage::sentence).toList();
    }

    static List<String> droppedPaths(CompileReply reply) {
        return reply.dropped().stream().map(DroppedSource::path).toList();
    }
}
