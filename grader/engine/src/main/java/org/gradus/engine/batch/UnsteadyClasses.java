package org.gradus.engine.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.Unsteadiness;

/** What the compiler says about random numbers, clocks and threads in the classes of an assignment. */
final class UnsteadyClasses {

    private final CompileReply reply;

    UnsteadyClasses(CompileReply reply) {
        this.reply = reply;
    }

    /** The class that was found for a part. */
    Candidate candidate(Part part, ClassSearch.Found found) {
        String name = found.candidate().binaryName();
        return new Candidate(
                part,
                name,
                reply.unsteadinessOf(name).stream().map(Unsteadiness::kind).collect(Collectors.toSet()));
    }

    /** A note for each source and kind that a class of the assignment comes to, whatever became of its marks. */
    List<String> notes(Collection<ClassSearch> searches) {
        Map<Origin, TreeSet<String>> sources = new LinkedHashMap<>();
        searches.stream()
                .filter(ClassSearch.Found.class::isInstance)
                .map(found -> ((ClassSearch.Found) found).candidate().binaryName())
                .flatMap(name -> reply.unsteadinessOf(name).stream())
                .forEach(unsteady -> sources.computeIfAbsent(
                                new Origin(unsteady.path(), unsteady.kind()), unseen -> new TreeSet<>())
                        .add(unsteady.source()));
        return sources.entrySet().stream()
                .map(entry -> entry.getKey().note(String.join(", ", entry.getValue())))
                .toList();
    }

    private record Origin(String path, Unsteadiness.Kind kind) {

        String note(String sources) {
            return switch (kind) {
                case RANDOM ->
                    path + SubmissionRecord.DRAWS_RANDOM_NUMBERS + sources
                            + "): Gradus gives it the same ones in every run, so the marks are always the same";
                case CLOCK ->
                    path + " reads the clock (" + sources
                            + "): Gradus gives it one that shows the same times in every run, so the marks are always the"
                            + " same";
                case THREADS ->
                    path + " starts threads (" + sources
                            + "): what goes wrong is tried again, and counts only if it goes wrong every time. Gradus does"
                            + " not promise to find a race condition: look for sums that several threads add to without a lock";
            };
        }
    }
}
