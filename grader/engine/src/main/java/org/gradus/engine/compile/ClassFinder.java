package org.gradus.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.engine.compile.ClassSearch.Candidate;
import org.gradus.engine.name.Misspelling;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.CourseSource;
import org.gradus.wire.compile.DeclaredType;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.SourcePlace;

/**
 * Finds the classes of an assignment in a submission, by simple name and in any package. Of several of one name those count that
 * fit the contract. Member classes count only where there is no top-level one, classes in reserved packages only where there is no
 * other.
 */
public final class ClassFinder {

    private static final Set<Reason> COPIES = Set.of(Reason.CONTRACT_COPY, Reason.COURSE_COPY);

    private final CompileReply reply;

    public ClassFinder(CompileReply reply) {
        this.reply = reply;
    }

    /** Finds the class that is meant by a simple name, {@code Dense}, and should implement a contract. */
    public ClassSearch find(String simpleName, Contract contract) {
        List<Named> own = new ArrayList<>();
        List<Named> reserved = new ArrayList<>();
        for (DeclaredTypes types : students().toList()) {
            Optional<Reason> reason = reply.reasonFor(types.path());
            if (reason.filter(COPIES::contains).isEmpty()) {
                boolean isReserved = reason.equals(Optional.of(Reason.RESERVED_PACKAGE));
                (isReserved ? reserved : own).addAll(Named.in(types, simpleName));
            }
        }
        List<Named> fitting = closest(fitting(own, contract));
        if (!fitting.isEmpty()) {
            return chosen(fitting, own);
        }
        List<Named> misplaced = own.isEmpty() ? closest(reserved) : fitting(reserved, contract);
        if (!misplaced.isEmpty()) {
            return reserved(misplaced.get(0).candidate());
        }
        return own.isEmpty() ? new ClassSearch.NotDeclared(alike(simpleName, contract)) : withoutFitting(closest(own));
    }

    /** Those that fit the contract under nearly that name. */
    private List<Candidate> alike(String simpleName, Contract contract) {
        return students()
                .filter(types -> reply.reasonFor(types.path())
                        .filter(reason -> COPIES.contains(reason) || reason == Reason.RESERVED_PACKAGE)
                        .isEmpty())
                .flatMap(types -> types.types().stream()
                        .filter(type -> type.fits().contains(contract))
                        .map(type -> new Candidate(types.path(), type.binaryName())))
                .filter(candidate -> Misspelling.mayBe(candidate.simpleName(), simpleName))
                .toList();
    }

    /**
     * Finds the class that is meant by a simple name where a course's adapter implements the contract for it.
     *
     * @param adapter the simple name of the adapter
     */
    public ClassSearch findAdapted(String simpleName, String adapter) {
        List<Named> own = students()
                .filter(types ->
                        reply.reasonFor(types.path()).filter(COPIES::contains).isEmpty())
                .flatMap(types -> Named.in(types, simpleName).stream())
                .filter(Named::isTopLevel)
                .toList();
        if (own.size() != 1) {
            return own.isEmpty() ? new ClassSearch.NotDeclared() : new ClassSearch.Ambiguous(candidates(own));
        }
        ClassSearch student = compiledOrNot(own.get(0).candidate(), List.of());
        return student instanceof ClassSearch.Found found ? adapted(found, adapter) : student;
    }

    private ClassSearch adapted(ClassSearch.Found found, String adapter) {
        DeclaredTypes types = reply.declared().stream()
                .filter(course ->
                        CourseSource.isOne(course.path()) && course.path().endsWith("/" + adapter + ".java"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("adapter: the course has no file for " + adapter));
        Optional<String> compiled = reply.classes().stream()
                .map(CompiledClass::binaryName)
                .filter(name -> types.types().stream()
                        .anyMatch(type -> type.binaryName().equals(name) && isCalled(name, adapter)))
                .findFirst();
        return compiled.<ClassSearch>map(found::through).orElseGet(() -> doesNotFit(found.candidate(), types.path()));
    }

    private static boolean isCalled(String binaryName, String simpleName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1).equals(simpleName);
    }

    /** What javac misses in a student's class, said of that class: nobody who reads it knows the adapter. */
    private ClassSearch doesNotFit(Candidate candidate, String adapter) {
        List<CompileMessage> messages = reply.messagesFor(adapter).stream()
                .map(message ->
                        new CompileMessage(message.round(), SourcePlace.file(candidate.path()), message.text(), ""))
                .toList();
        String first = messages.stream()
                .findFirst()
                .map(message -> ": " + message.text())
                .orElse("");
        return new ClassSearch.NotCompiled(
                candidate, candidate.path() + " does not have what the assignment asks for" + first, messages);
    }

    private Stream<DeclaredTypes> students() {
        return reply.declared().stream().filter(types -> !CourseSource.isOne(types.path()));
    }

    /** A type of the wanted name. */
    private record Named(Candidate candidate, boolean isTopLevel, List<Contract> fits) {

        static List<Named> in(DeclaredTypes types, String simpleName) {
            List<Named> named = new ArrayList<>();
            for (DeclaredType type : types.types()) {
                String inPackage = type.binaryName().substring(type.binaryName().lastIndexOf('.') + 1);
                boolean isTopLevel = inPackage.equals(simpleName);
                if (isTopLevel || inPackage.endsWith("$" + simpleName)) {
                    named.add(new Named(new Candidate(types.path(), type.binaryName()), isTopLevel, type.fits()));
                }
            }
            return named;
        }
    }

    private static List<Named> fitting(List<Named> named, Contract contract) {
        return named.stream().filter(one -> one.fits().contains(contract)).toList();
    }

    private static List<Named> closest(List<Named> named) {
        List<Named> topLevel = named.stream().filter(Named::isTopLevel).toList();
        return topLevel.isEmpty() ? named : topLevel;
    }

    private ClassSearch chosen(List<Named> fitting, List<Named> own) {
        Named first = fitting.get(0);
        // Two classes of one full name cannot both be compiled: which one was says nothing.
        List<Named> meant = own.stream()
                .filter(one -> fitting.contains(one)
                        || one.candidate().binaryName().equals(first.candidate().binaryName()))
                .toList();
        if (meant.size() > 1) {
            return new ClassSearch.Ambiguous(candidates(meant));
        }
        List<Named> helpers = own.stream()
                .filter(one -> one.isTopLevel() && !one.equals(first))
                .toList();
        return compiledOrNot(first.candidate(), candidates(helpers));
    }

    private ClassSearch withoutFitting(List<Named> own) {
        return own.size() == 1
                ? compiledOrNot(own.get(0).candidate(), List.of())
                : new ClassSearch.NoneFits(candidates(own));
    }

    private ClassSearch compiledOrNot(Candidate candidate, List<Candidate> helpers) {
        boolean isCompiled = reply.classes().stream()
                .anyMatch(type -> type.binaryName().equals(candidate.binaryName())
                        && type.path().equals(candidate.path()));
        return isCompiled
                ? new ClassSearch.Found(candidate, helpers)
                : new ClassSearch.NotCompiled(
                        candidate, FailureReason.of(candidate.path(), reply), reply.messagesFor(candidate.path()));
    }

    private ClassSearch reserved(Candidate candidate) {
        return new ClassSearch.Reserved(candidate, FailureReason.of(candidate.path(), reply));
    }

    private static List<Candidate> candidates(List<Named> named) {
        return named.stream().map(Named::candidate).toList();
    }
}
