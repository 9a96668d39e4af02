package org.gradus.engine.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.DroppedSource.Reason;

/** Says in one sentence why a source was left out, and follows it to the source that is to blame. */
final class FailureReason {

    private FailureReason() {}

    /**
     * {@code Dense.java does not compile: Dense.java:3: ';' expected}, or {@code Dense.java does not compile because it uses
     * Helper.java, which does not compile: Helper.java:3: ';' expected}.
     */
    static String of(String path, CompileReply reply) {
        StringBuilder sentence = new StringBuilder(path);
        Set<String> seen = new LinkedHashSet<>(List.of(path));
        String last = path;
        for (Optional<String> cause = cause(last, reply);
                cause.filter(seen::add).isPresent(); ) {
            sentence.append(seen.size() == 2 ? " does not compile because it uses " : ", which uses ");
            last = cause.get();
            sentence.append(last);
            cause = cause(last, reply);
        }
        return sentence.append(seen.size() == 1 ? " " : ", which ")
                .append(fault(last, reply))
                .toString();
    }

    private static Optional<String> cause(String path, CompileReply reply) {
        return reply.messagesFor(path).stream()
                .map(CompileMessage::cause)
                .filter(cause -> !cause.isEmpty())
                .findFirst();
    }

    private static String fault(String path, CompileReply reply) {
        boolean isReserved = reply.reasonFor(path).equals(Optional.of(Reason.RESERVED_PACKAGE));
        String fault = isReserved ? "is left out" : "does not compile";
        return reply.messagesFor(path).stream()
                .findFirst()
                .map(message -> fault + ": " + message.sentence())
                .orElse(fault);
    }
}
