package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.ClassSearch.Candidate;
import org.gradus.engine.compile.ContractSource;
import org.gradus.engine.intake.SourceFile;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CourseSource;
import org.gradus.wire.compile.DroppedSource;

/** What a compilation has to say to people beside the classes. */
final class CompilationNotes {

    private CompilationNotes() {}

    /**
     * A note for every source that was left out, with its first error, except the contract as the template gives it and what a class of
     * the assignment is lost with, which is told there; and for every type that stands for a contract.
     */
    static List<String> of(CompileReply reply, List<SourceFile> sources, Collection<ClassSearch> searches) {
        Stream<String> dropped = reply.dropped().stream()
                .filter(source -> !CourseSource.isOne(source.path()))
                .filter(source -> !isTheContract(source, sources) && !isOfALostClass(source, searches))
                .map(source -> note(source, reply));
        Stream<String> copies = reply.declared().stream()
                .flatMap(types -> types.types().stream()
                        .flatMap(type -> type.standsFor().stream()
                                .map(contract -> copy(types.path(), type.binaryName(), contract.interfaceName()))));
        return Stream.concat(dropped, copies).toList();
    }

    private static boolean isTheContract(DroppedSource dropped, List<SourceFile> sources) {
        return dropped.reason() == DroppedSource.Reason.CONTRACT_COPY
                && sources.stream()
                        .filter(source -> source.path().equals(dropped.path()))
                        .allMatch(source -> ContractSource.isUnchanged(source.text()));
    }

    private static boolean isOfALostClass(DroppedSource dropped, Collection<ClassSearch> searches) {
        return searches.stream()
                .anyMatch(search -> search instanceof ClassSearch.NotCompiled lost
                        && lost.candidate().path().equals(dropped.path()));
    }

    private static String copy(String path, String binaryName, String contract) {
        return path + " declares a type of your own, " + binaryName + ", with the methods of " + contract
                + "; it was treated as the contract. Better remove it, and write \"import " + contract
                + ";\" in the files that use it";
    }

    /** A note for every class that only shares the name of one of the assignment's. */
    static List<String> helpers(Map<Part, ClassSearch> searches) {
        return searches.entrySet().stream()
                .filter(search -> search.getValue() instanceof ClassSearch.Found)
                .flatMap(search -> helpers(search.getKey(), (ClassSearch.Found) search.getValue()))
                .toList();
    }

    private static Stream<String> helpers(Part part, ClassSearch.Found found) {
        return found.helpers().stream()
                .map(helper ->
                        named(helper) + " counts as a helper: of the classes called " + part.className() + ", only "
                                + named(found.candidate()) + " implements "
                                + part.contract().interfaceName()
                                + " and can be constructed");
    }

    private static String note(DroppedSource dropped, CompileReply reply) {
        if (dropped.reason() == DroppedSource.Reason.CONTRACT_COPY) {
            return dropped.path() + " is a modified copy of the contract; the grader's own is used instead";
        }
        if (dropped.reason() == DroppedSource.Reason.COURSE_COPY) {
            return dropped.path() + " is your copy of what the course provides; the course's own is used instead";
        }
        String first = reply.messagesFor(dropped.path()).stream()
                .findFirst()
                .map(message -> ": " + message.sentence())
                .orElse("");
        return dropped.path() + " was left out" + first;
    }

    /** What javac said about a class's file, the text of the line after each message. */
    private static List<String> errors(ClassSearch.NotCompiled broken) {
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
                    + ": is this the right submission, and do the class names match?");
        }
        return searches.entrySet().stream()
                .flatMap(search -> unclear(search.getKey(), search.getValue()).stream())
                .findFirst()
                .or(() -> misspelt(searches));
    }

    /** A class that is missing, and one that could be it under a name that is no other class's of the assignment. */
    private static Optional<String> misspelt(Map<Part, ClassSearch> searches) {
        List<String> known = searches.keySet().stream().map(Part::className).toList();
        List<String> missing = new ArrayList<>();
        searches.forEach((part, search) -> {
            if (search instanceof ClassSearch.NotDeclared none) {
                none.alike().stream()
                        .filter(other -> !known.contains(other.simpleName()))
                        .map(other -> "there is no class " + part.className() + ", but " + other.simpleName() + " in "
                                + other.path() + " implements "
                                + part.contract().interfaceName()
                                + ": if it is meant, it has to be called " + part.className())
                        .forEach(missing::add);
            }
        });
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing));
    }

    private static Optional<String> unclear(Part part, ClassSearch search) {
        if (search instanceof ClassSearch.Ambiguous ambiguous) {
            return Optional.of("there is more than one class " + part.className() + ": " + named(ambiguous.candidates())
                    + "; keep only one");
        }
        return search instanceof ClassSearch.Reserved reserved ? Optional.of(reserved.reason()) : Optional.empty();
    }

    /** Why nothing of a part can be run. */
    static Outcome missing(Part part, ClassSearch search) {
        if (search instanceof ClassSearch.NotCompiled broken) {
            return new Outcome.NotCompiled(broken.reason(), errors(broken));
        }
        if (search instanceof ClassSearch.NoneFits none) {
            return new Outcome.Failed(new Flaw.NoneFits(
                    part.className(),
                    part.contract().interfaceName(),
                    none.candidates().stream().map(CompilationNotes::named).toList()));
        }
        return noClass(part);
    }

    /** There is no class of that name. */
    static Outcome noClass(Part part) {
        return new Outcome.Failed(
                new Flaw.NoClass(part.className(), part.contract().interfaceName()));
    }

    private static String named(List<Candidate> candidates) {
        return candidates.stream().map(CompilationNotes::named).collect(Collectors.joining(", "));
    }

    private static String named(Candidate candidate) {
        return candidate.path() + " (" + candidate.binaryName() + ")";
    }
}
