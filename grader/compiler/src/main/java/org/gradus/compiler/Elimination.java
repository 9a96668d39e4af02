package org.gradus.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradus.compiler.steady.Steadying;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileReply.ProcessState;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.ReservedPackages;

/**
 * Drops sources with errors and compiles what is left, until it compiles: javac writes no class while any source fails, but a
 * broken class must cost only those that need it. Every round drops at least one source.
 */
final class Elimination {

    private final Javac javac;
    private final ClassRoom room;
    private final int release;
    private final List<SourceFile> all;
    private final List<SourceFile> remaining;
    private final Map<SourceFile, ParsedSource> parsed = new HashMap<>();
    private final MissingTypes missing = new MissingTypes();
    private final MessageLog log = new MessageLog();
    private final List<DroppedSource> dropped = new ArrayList<>();
    private int round = 1;
    private int crashes;

    Elimination(Javac javac, ClassRoom room, CompileRequest request) {
        this.javac = javac;
        this.room = room;
        this.release = request.release();
        this.all = IntStream.range(0, request.sources().size())
                .mapToObj(i -> SourceFile.of(i, request.sources().get(i)))
                .toList();
        this.remaining = new ArrayList<>(all);
    }

    CompileReply run() {
        if (!all.isEmpty()) {
            parse();
        }
        List<CompiledType> compiled = compile();
        Steadying steadied =
                Steadying.of(compiled.stream().map(CompiledType::type).toList());
        ProcessState process = new ProcessState(UsedHeap.megabytes(), crashes);
        return new CompileReply(
                declared(compiled), steadied.classes(), log.messages(), dropped, steadied.unsteady(), process);
    }

    private void parse() {
        Attempt<ParsedSource> attempt = javac.parse(remaining, release);
        while (attempt.crash().isPresent()) {
            dropCulprits(attempt.crash().get(), source -> javac.parse(List.of(source), release));
            attempt = remaining.isEmpty() ? Attempt.nothing() : javac.parse(remaining, release);
        }
        for (ParsedSource source : attempt.products()) {
            boolean hasErrors = attempt.errors().containsKey(source.file());
            parsed.put(source.file(), hasErrors ? source.withErrors() : source);
        }
        List.copyOf(remaining).forEach(this::exclude);
        Map<SourceFile, List<SourceError>> errors = new LinkedHashMap<>(attempt.errors());
        errors.keySet().retainAll(remaining);
        dropAll(errors);
        if (parsed.values().stream().noneMatch(ParsedSource::declaresVocabulary)) {
            remaining.replaceAll(this::completed);
        }
    }

    private SourceFile completed(SourceFile source) {
        SourceFile withContract = parsed(source).completed();
        parsed.put(withContract, parsed(source));
        return withContract;
    }

    private List<DeclaredTypes> declared(List<CompiledType> compiled) {
        Declarations declarations = new Declarations(parsed.values(), compiled, remaining);
        return all.stream().map(source -> declarations.of(parsed(source))).toList();
    }

    private List<CompiledType> compile() {
        while (!remaining.isEmpty()) {
            round++;
            Attempt<CompiledType> attempt = javac.compile(remaining, release);
            if (attempt.succeeded() && !dropReserved(attempt.products()) && !dropTooLarge(attempt.products())) {
                return attempt.products();
            }
            dropAll(attempt.errors());
            attempt.crash().ifPresent(crash -> dropCulprits(crash, source -> javac.compile(List.of(source), release)));
        }
        return List.of();
    }

    private void exclude(SourceFile source) {
        Exclusion.of(parsed(source)).ifPresent(reason -> {
            if (reason == Reason.RESERVED_PACKAGE) {
                dropReserved(source, parsed(source).packageName());
            } else {
                drop(source, reason);
            }
        });
    }

    /** The names in the class files are what counts in the end, whatever was read in the text. */
    private boolean dropReserved(List<CompiledType> compiled) {
        int before = remaining.size();
        for (CompiledType one : compiled) {
            CompiledClass type = one.type();
            String name = type.binaryName();
            if (ReservedPackages.containClass(name)) {
                List.copyOf(remaining).stream()
                        .filter(source -> source.path().equals(type.path()))
                        .forEach(source -> dropReserved(source, name.substring(0, name.lastIndexOf('.'))));
            }
        }
        return remaining.size() < before;
    }

    private boolean dropTooLarge(List<CompiledType> compiled) {
        Set<String> tooMany =
                room.tooMany(compiled.stream().map(CompiledType::type).toList());
        List.copyOf(remaining).stream()
                .filter(source -> tooMany.contains(source.path()))
                .forEach(source -> dropAll(Map.of(source, List.of(SourceError.of(source, room.message())))));
        return !tooMany.isEmpty();
    }

    private void dropReserved(SourceFile source, String packageName) {
        log.add(round, List.of(Exclusion.reserved(source, packageName)), error -> "");
        missing.add(parsed(source));
        drop(source, Reason.RESERVED_PACKAGE);
    }

    private void dropAll(Map<SourceFile, List<SourceError>> errors) {
        // What this round drops was still there when this round's errors were found.
        errors.forEach((source, found) -> log.add(round, found, error -> missing.sourceOf(error.missing())));
        for (SourceFile source : errors.keySet()) {
            missing.add(parsed(source));
            drop(source, Reason.COMPILE_ERROR);
        }
    }

    private void dropCulprits(Attempt.Crash crash, Function<SourceFile, Attempt<?>> alone) {
        crashes++;
        for (SourceFile source : culprits(crash, alone)) {
            dropAll(Map.of(source, List.of(SourceError.of(source, crash.message()))));
        }
    }

    /** The one in work; else all that fail alone; else, since something must be dropped, all that are left. */
    private List<SourceFile> culprits(Attempt.Crash crash, Function<SourceFile, Attempt<?>> alone) {
        if (crash.culprit().isPresent()) {
            return List.of(crash.culprit().get());
        }
        List<SourceFile> failingAlone = remaining.stream()
                .filter(source -> alone.apply(source).crash().isPresent())
                .toList();
        return failingAlone.isEmpty() ? List.copyOf(remaining) : failingAlone;
    }

    private void drop(SourceFile source, Reason reason) {
        remaining.remove(source);
        dropped.add(new DroppedSource(source.path(), reason));
    }

    private ParsedSource parsed(SourceFile source) {
        return parsed.computeIfAbsent(source, unread -> ParsedSource.byFileName(unread, ""));
    }
}
