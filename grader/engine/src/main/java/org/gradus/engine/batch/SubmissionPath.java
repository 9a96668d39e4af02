package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.compile.ClassFinder;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.compile.EncodingSearch;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.compile.Understood;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.gradus.engine.subject.Adapters;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileTerms;

/**
 * The way of a collected submission to its classes, for grading and for running one file alone.
 *
 * @param compiler of the lane
 * @param terms that sources are compiled by
 * @param parts whose classes are looked for
 */
record SubmissionPath(SubmissionCompiler compiler, CompileTerms terms, List<Part> parts) {

    /** What is done where the way ends. */
    interface Destination<R> {

        /** Nobody's code can be run. */
        R nothing(Status status, String reason, List<String> notes);

        /** Nobody's code can be run, and there is an outcome for each part. */
        R without(Status status, String reason, List<String> notes, Function<Part, Outcome> why);

        /** There are classes. */
        R found(Classes classes);
    }

    /**
     * What was compiled, and which class is meant by each part.
     *
     * @param notes for people
     */
    record Classes(List<String> notes, Map<Part, ClassSearch> searches, CompileReply reply) {

        /** Through which of the course's classes they are asked. */
        Adapters adapters() {
            Map<String, String> byClass = new HashMap<>();
            searches.values().forEach(search -> {
                if (search instanceof ClassSearch.Found found) {
                    found.adapter()
                            .ifPresent(adapter -> byClass.put(found.candidate().binaryName(), adapter));
                }
            });
            return new Adapters(byClass);
        }
    }

    /** Goes as far as it gets; an exception is a fault of ours. */
    <R> R to(Destination<R> destination, Collected collected) {
        if (collected instanceof Collected.Accepted accepted) {
            return compiled(destination, accepted);
        }
        List<String> notes = collected.notes();
        if (collected instanceof Collected.NeedsAttention attention) {
            return destination.nothing(Status.NEEDS_ATTENTION, attention.reason(), notes);
        }
        if (collected instanceof Collected.Refused refused) {
            return destination.nothing(Status.REFUSED, refused.reason(), notes);
        }
        return destination.without(Status.EMPTY, "there is no Java source in it", notes, CompilationNotes::noClass);
    }

    private <R> R compiled(Destination<R> destination, Collected.Accepted accepted) {
        Understood understood = EncodingSearch.compile(compiler, terms, accepted.sources());
        if (understood.compilation() instanceof Compiled done) {
            return found(destination, accepted, understood, done.reply());
        }
        CompilerLost lost = (CompilerLost) understood.compilation();
        return destination.without(
                Status.NOT_COMPILED, lost.sentence(), accepted.notes(), part -> CompilerLosses.of(lost));
    }

    private <R> R found(
            Destination<R> destination, Collected.Accepted accepted, Understood understood, CompileReply reply) {
        ClassFinder finder = new ClassFinder(reply);
        Map<Part, ClassSearch> searches = new LinkedHashMap<>();
        parts.forEach(part -> searches.put(part, search(finder, part)));
        List<String> notes = new ArrayList<>(accepted.notes());
        notes.addAll(CompilationNotes.of(reply, accepted.sources(), searches.values()));
        notes.addAll(understood.notes());
        Optional<String> unclear = understood
                .unclear()
                .or(() -> Unreadable.among(accepted.unread(), searches))
                .or(() -> CompilationNotes.unclear(searches));
        if (unclear.isPresent()) {
            return destination.nothing(Status.NEEDS_ATTENTION, unclear.get(), notes);
        }
        notes.addAll(new UnsteadyClasses(reply).notes(searches.values()));
        notes.addAll(CompilationNotes.helpers(searches));
        return destination.found(new Classes(notes, searches, reply));
    }

    private static ClassSearch search(ClassFinder finder, Part part) {
        return part.adapter()
                .map(adapter -> finder.findAdapted(part.className(), adapter))
                .orElseGet(() -> finder.find(part.className(), part.contract()));
    }
}
