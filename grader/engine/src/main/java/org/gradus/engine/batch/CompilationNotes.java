package org.gradus.engine.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.ContractSource;
import org.gradus.engine.intake.SourceFile;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.DroppedSource;

/** What a compilation has to say to people beside the classes. */
final class CompilationNotes {

    private CompilationNotes() {}

    /** A note for every source that was left out, with its first error; none for the contract as the template gives it. */
    static List<String> of(CompileReply reply, List<SourceFile> sources) {
        return reply.dropped().stream()
                .filter(dropped -> !isTheContract(dropped, sources))
                .map(dropped -> note(dropped, reply))
                .toList();
    }

    private static boolean isTheContract(DroppedSource dropped, List<SourceFile> sources) {
        return dropped.reason() == DroppedSource.Reason.CONTRACT_COPY
                && sources.stream()
                        .filter(source -> source.path().equals(dropped.path()))
                        .allMatch(source -> ContractSource.isUnchanged(source.text()));
    }

    private static String note(DroppedSource dropped, CompileReply reply) {
        if (dropped.reason() == DroppedSource.Reason.CONTRACT_COPY) {
            return dropped.path() + " is a copy of the contract that was changed; the grader's own is used";
        }
        String first = reply.messagesFor(dropped.path()).stream()
                .findFirst()
                .map(message -> ": " + message.sentence())
                .orElse("");
        return dropped.path() + " was left out" + first;
    }

    /** What javac said about a class's file, the text of the line after each message. */
    static List<String> errors(ClassSearch.NotCompiled broken) {
        return broken.messages().stream().map(CompilationNotes::error).toList();
    }

    private static String error(CompileMessage message) {
        String line = message.place().lineText().strip();
        return line.isEmpty() ? message.sentence() : message.sentence() + ", in: " + line;
    }

    /**
     * Why only a person can say what is meant; empty where that is clear. Sources without a single class of the assignment are
     * more often the wrong upload than no work at all.
     */
    static Optional<String> unclear(Map<Part, ClassSearch> searches) {
        if (searches.values().stream().allMatch(ClassSearch.NotDeclared.class::isInstance)) {
            String names = searches.keySet().stream().map(Part::className).collect(Collectors.joining(", "));
            return Optional.of("there are sources, but none of the classes " + names
                    + ": is it the right submission, and are they called so?");
        }
        return searches.entrySet().stream()
                .flatMap(search -> unclear(search.getKey(), search.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> unclear(Part part, ClassSearch search) {
        if (search instanceof ClassSearch.Ambiguous ambiguous) {
            String paths = ambiguous.candidates().stream()
                    .map(candidate -> candidate.path() + " (" + candidate.binaryName() + ")")
                    .collect(Collectors.joining(", "));
            return Optional.of("there is more than one class " + part.className() + ": " + paths + "; keep one");
        }
        return search instanceof ClassSearch.Reserved reserved ? Optional.of(reserved.reason()) : Optional.empty();
    }

    static String contract(Part part) {
        return part.contract() == Contract.LAYER ? "org.gradus.layer.Layer" : "org.gradus.layer.Loss";
    }
}
