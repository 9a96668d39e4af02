package org.gradus.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.compiler.steady.Steadying;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileReply.ProcessState;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.ReservedPackages;
import org.gradus.wire.compile.SourcePlace;

/**
 * Drops sources with errors and compiles what is left, until it compiles: javac writes no class while any source fails, but a
 * broken class must cost only those that need it. Every round drops at least one source.
 */
final class FixpointCompilation {

    /** No honest submission needs as many; a chain of sources, each broken by the one before, could need one for each of them. */
    private static final int MOST_ROUNDS_ONE_BY_ONE = 20;

    private static final String USES = "not compiled, because it uses what was left out: ";

    private final Javac javac;
    private final ClassRoom room;
    private final int release;
    private final Map<String, String> leftOut;
    private final CourseFiles course;
    private final List<MemorySource> students;
    private final List<MemorySource> remaining;
    private final Map<MemorySource, ParsedSource> parsed = new HashMap<>();
    private final MissingTypes missing = new MissingTypes();
    private final Words words = new Words();
    private final MessageLog log = new MessageLog();
    private final List<DroppedSource> dropped = new ArrayList<>();
    private int round = 1;
    private int crashes;

    FixpointCompilation(Javac javac, ClassRoom room, CompileRequest request) {
        this.javac = javac;
        this.room = room;
        this.release = request.terms().release();
        this.leftOut = request.leftOut();
        this.course =
                new CourseFiles(request.terms().course(), request.sources().size());
        this.students = IntStream.range(0, request.sources().size())
                .mapToObj(i -> MemorySource.of(i, request.sources().get(i)))
                .toList();
        // Of two classes of one name javac complains of the second.
        this.remaining = new ArrayList<>(course.all());
        remaining.addAll(students);
    }

    CompileReply run() {
        if (!remaining.isEmpty()) {
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
            dropCulprits(attempt.crash().get(), sources -> javac.parse(sources, release));
            attempt = remaining.isEmpty() ? Attempt.nothing() : javac.parse(remaining, release);
        }
        for (ParsedSource source : attempt.products()) {
            boolean hasErrors = attempt.errors().containsKey(source.file());
            parsed.put(source.file(), hasErrors ? source.withErrors() : source);
        }
        List.copyOf(remaining).forEach(this::exclude);
        course.adapters().forEach(this::adapt);
        List.copyOf(remaining).forEach(this::leaveOut);
        Map<MemorySource, List<SourceError>> errors = new LinkedHashMap<>(attempt.errors());
        errors.keySet().retainAll(remaining);
        dropAll(errors);
        if (parsed.values().stream().noneMatch(ParsedSource::declaresVocabulary)) {
            remaining.replaceAll(this::completed);
        }
    }

    private MemorySource completed(MemorySource source) {
        MemorySource withContract = parsed(source).completed();
        parsed.put(withContract, parsed(source));
        return withContract;
    }

    private List<DeclaredTypes> declared(List<CompiledType> compiled) {
        Declarations declarations = new Declarations(parsed.values(), compiled, remaining);
        return Stream.concat(students.stream(), course.all().stream())
                .map(source -> declarations.of(parsed(source)))
                .toList();
    }

    private List<CompiledType> compile() {
        while (!remaining.isEmpty()) {
            round++;
            if (round > MOST_ROUNDS_ONE_BY_ONE) {
                dropUsers();
            }
            Attempt<CompiledType> attempt = remaining.isEmpty() ? Attempt.nothing() : javac.compile(remaining, release);
            if (attempt.succeeded() && !dropReserved(attempt.products()) && !dropTooLarge(attempt.products())) {
                return attempt.products();
            }
            dropAll(attempt.errors());
            attempt.crash().ifPresent(crash -> dropCulprits(crash, sources -> javac.compile(sources, release)));
        }
        return List.of();
    }

    /** At once all that use, directly or not, what was dropped: each of them would be the next round's. */
    private void dropUsers() {
        int before;
        do {
            before = remaining.size();
            for (MemorySource source : List.copyOf(remaining)) {
                words.anyIn(source, missing.simpleNames())
                        .map(name -> new SourceError(SourcePlace.file(source.path()), USES + name, name))
                        .ifPresent(error -> dropAll(Map.of(source, List.of(error))));
            }
        } while (remaining.size() < before);
    }

    /** Moves an adapter to the package of the class that it is for; drops it where that is not clear. */
    private void adapt(MemorySource adapter, String className) {
        Optional<String> place = CourseFiles.packageOf(
                className, students.stream().map(this::parsed).toList());
        if (place.isEmpty()) {
            drop(adapter, Reason.NOTHING_TO_ADAPT);
        } else if (!place.get().isEmpty()) {
            ParsedSource moved = parsed(adapter).movedTo(place.get());
            parsed.put(adapter, moved);
            parsed.put(moved.file(), moved);
            remaining.set(remaining.indexOf(adapter), moved.file());
        }
    }

    private void exclude(MemorySource source) {
        if (!course.contain(source) && course.isCopied(parsed(source), this::parsed)) {
            drop(source, Reason.COURSE_COPY);
            return;
        }
        Exclusion.of(parsed(source)).ifPresent(reason -> {
            if (reason == Reason.RESERVED_PACKAGE) {
                dropReserved(source, parsed(source).packageName());
            } else {
                drop(source, reason);
            }
        });
    }

    /** What a compiler was lost over is treated as if it had an error. */
    private void leaveOut(MemorySource source) {
        Optional.ofNullable(leftOut.get(source.path()))
                .ifPresent(why -> dropAll(Map.of(source, List.of(SourceError.of(source, why)))));
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

    private void dropReserved(MemorySource source, String packageName) {
        log.add(round, List.of(Exclusion.reserved(source, packageName)), error -> "");
        missing.add(parsed(source));
        drop(source, Reason.RESERVED_PACKAGE);
    }

    private void dropAll(Map<MemorySource, List<SourceError>> errors) {
        // What this round drops was still there when this round's errors were found.
        errors.forEach((source, found) -> log.add(round, found, error -> missing.sourceOf(error.missing())));
        for (MemorySource source : errors.keySet()) {
            missing.add(parsed(source));
            drop(source, Reason.COMPILE_ERROR);
        }
    }

    private void dropCulprits(Attempt.Crash crash, Function<List<MemorySource>, Attempt<?>> again) {
        crashes++;
        for (MemorySource source : culprits(crash, again)) {
            dropAll(Map.of(source, List.of(SourceError.of(source, crash.message()))));
        }
    }

    /** The one in work; else all that fail alone; else the last of the fewest that fail together. */
    private List<MemorySource> culprits(Attempt.Crash crash, Function<List<MemorySource>, Attempt<?>> again) {
        if (crash.culprit().isPresent()) {
            return List.of(crash.culprit().get());
        }
        List<MemorySource> failingAlone = remaining.stream()
                .filter(source -> again.apply(List.of(source)).crash().isPresent())
                .toList();
        return failingAlone.isEmpty() ? List.of(lastOfTheFewest(again)) : failingAlone;
    }

    private MemorySource lastOfTheFewest(Function<List<MemorySource>, Attempt<?>> again) {
        int harmless = 0;
        int failing = remaining.size();
        while (failing - harmless > 1) {
            int half = (harmless + failing) >>> 1;
            if (again.apply(List.copyOf(remaining.subList(0, half))).crash().isPresent()) {
                failing = half;
            } else {
                harmless = half;
            }
        }
        return remaining.get(failing - 1);
    }

    private void drop(MemorySource source, Reason reason) {
        remaining.remove(source);
        dropped.add(new DroppedSource(source.path(), reason));
    }

    private ParsedSource parsed(MemorySource source) {
        return parsed.computeIfAbsent(source, unread -> ParsedSource.byFileName(unread, ""));
    }
}
