package org.gradus.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.compile.ClassSearch.Candidate;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource.Reason;

/**
 * Finds the classes of an assignment in a submission, by simple name and in any package. Member classes count only where there
 * is no top-level one, classes in reserved packages only where there is no other.
 */
public final class ClassFinder {

    private final CompileReply reply;

    public ClassFinder(CompileReply reply) {
        this.reply = reply;
    }

    /** Finds the class that is meant by a simple name, {@code Dense}. */
    public ClassSearch find(String simpleName) {
        List<Candidate> own = new ArrayList<>();
        List<Candidate> reserved = new ArrayList<>();
        for (DeclaredTypes types : reply.declared()) {
            Optional<Reason> reason = reply.reasonFor(types.path());
            if (!reason.equals(Optional.of(Reason.CONTRACT_COPY))) {
                boolean isReserved = reason.equals(Optional.of(Reason.RESERVED_PACKAGE));
                types.binaryNames()
                        .forEach(name -> (isReserved ? reserved : own).add(new Candidate(types.path(), name)));
            }
        }
        return search(closest(own, simpleName), closest(reserved, simpleName));
    }

    private ClassSearch search(List<Candidate> own, List<Candidate> reserved) {
        if (own.size() > 1) {
            return new ClassSearch.Ambiguous(own);
        }
        if (own.size() == 1) {
            return compiledOrNot(own.get(0));
        }
        return reserved.isEmpty() ? new ClassSearch.NotDeclared() : reserved(reserved.get(0));
    }

    private static List<Candidate> closest(List<Candidate> candidates, String simpleName) {
        List<Candidate> topLevel = candidates.stream()
                .filter(candidate -> inPackage(candidate).equals(simpleName))
                .toList();
        return topLevel.isEmpty()
                ? candidates.stream()
                        .filter(candidate -> inPackage(candidate).endsWith("$" + simpleName))
                        .toList()
                : topLevel;
    }

    private ClassSearch compiledOrNot(Candidate candidate) {
        boolean isCompiled =
                reply.classes().stream().anyMatch(type -> type.binaryName().equals(candidate.binaryName()));
        return isCompiled
                ? new ClassSearch.Found(candidate)
                : new ClassSearch.NotCompiled(
                        candidate, FailureReason.of(candidate.path(), reply), reply.messagesFor(candidate.path()));
    }

    private ClassSearch reserved(Candidate candidate) {
        return new ClassSearch.Reserved(candidate, FailureReason.of(candidate.path(), reply));
    }

    private static String inPackage(Candidate candidate) {
        return candidate.binaryName().substring(candidate.binaryName().lastIndexOf('.') + 1);
    }
}
