package org.gradus.engine.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompileTerms;
import org.gradus.wire.compile.CourseSource;
import org.gradus.wire.compile.DeclaredType;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.SourcePlace;
import org.gradus.wire.compile.SourceText;

/**
 * Compiles the sources of one submission, and leaves out those over which the compiler is lost as if they had an error, so that
 * they cost no more than themselves. What was left out once stays out, in whatever encoding the rest is read.
 */
final class SparingCompiler {

    /** As many as an assignment has parts; each has cost two compilations to their limit. */
    private static final int MOST_LEFT_OUT = 6;

    private final Function<CompileRequest, Compilation> compiler;
    private final CompileTerms terms;

    /** Paths with the reason. */
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    /** Those of them that a compiler is lost over before they are even parsed. */
    private final Set<String> unparsed = new LinkedHashSet<>();

    /** @param compiler what it answers with a loss it has been asked twice */
    SparingCompiler(Function<CompileRequest, Compilation> compiler, CompileTerms terms) {
        this.compiler = compiler;
        this.terms = terms;
    }

    /** Compiles as much as compiles; a loss where it is nobody's file, or the files are too many. */
    Compilation compile(List<SourceText> sources) {
        Compilation compilation = attempt(sources);
        while (compilation instanceof CompilerLost lost && lost.isUpToTheSources() && isAnotherLeftOut(lost, sources)) {
            compilation = attempt(sources);
        }
        return compilation;
    }

    private Compilation attempt(List<SourceText> sources) {
        List<SourceText> parsed = sources.stream()
                .filter(source -> !unparsed.contains(source.path()))
                .toList();
        Compilation compilation = compiler.apply(new CompileRequest(terms, parsed, leftOut));
        return compilation instanceof Compiled done && parsed.size() < sources.size()
                ? new Compiled(withUnparsed(done.reply(), sources))
                : compilation;
    }

    private boolean isAnotherLeftOut(CompilerLost lost, List<SourceText> sources) {
        Optional<String> culprit = lost.over().or(() -> firstBeyondWhichItIsLost(sources));
        if (culprit.isEmpty() || unparsed.contains(culprit.get())) {
            return false;
        }
        if (leftOut.containsKey(culprit.get())) {
            return unparsed.add(culprit.get());
        }
        if (leftOut.size() >= MOST_LEFT_OUT) {
            return false;
        }
        leftOut.put(culprit.get(), "javac did not get through this file: " + lost.why());
        return true;
    }

    /** Where javac was at no single source: the last of the fewest, from the beginning, that it is lost over. */
    private Optional<String> firstBeyondWhichItIsLost(List<SourceText> all) {
        List<SourceText> sources = all.stream()
                .filter(source -> !leftOut.containsKey(source.path()))
                .toList();
        int harmless = 0;
        int lost = sources.size();
        while (lost - harmless > 1) {
            int half = (harmless + lost) >>> 1;
            if (attempt(sources.subList(0, half)) instanceof CompilerLost) {
                lost = half;
            } else {
                harmless = half;
            }
        }
        return lost == 0 ? Optional.empty() : Optional.of(sources.get(lost - 1).path());
    }

    /** The reply with the sources that it is silent about, in the order of all. */
    private CompileReply withUnparsed(CompileReply reply, List<SourceText> sources) {
        Map<String, DeclaredTypes> declared = new LinkedHashMap<>();
        reply.declared().forEach(types -> declared.put(types.path(), types));
        List<CompileMessage> messages = new ArrayList<>(reply.messages());
        List<DroppedSource> dropped = new ArrayList<>(reply.dropped());
        for (String path : unparsed) {
            messages.add(new CompileMessage(1, SourcePlace.file(path), leftOut.getOrDefault(path, ""), ""));
            dropped.add(new DroppedSource(path, DroppedSource.Reason.COMPILE_ERROR));
        }
        List<DeclaredTypes> all = new ArrayList<>();
        sources.forEach(source -> all.add(declared.getOrDefault(source.path(), byFileName(source))));
        reply.declared().stream()
                .filter(types -> CourseSource.isOne(types.path()))
                .forEach(all::add);
        return new CompileReply(all, reply.classes(), messages, dropped, reply.unsteady(), reply.process());
    }

    private static DeclaredTypes byFileName(SourceText source) {
        return new DeclaredTypes(
                source.path(),
                Stream.of(source.fileName().replaceFirst("\\.java$", ""))
                        .filter(SourceVersion::isIdentifier)
                        .map(name -> new DeclaredType(name, List.of(Contract.values()), List.of()))
                        .toList());
    }
}
