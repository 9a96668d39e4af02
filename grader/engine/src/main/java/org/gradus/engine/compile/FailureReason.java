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
        List<String> chain = chain(path, reply);
        String fault = fault(chain.get(chain.size() - 1), reply);
        return chain.size() == 1
                ? path + " " + fault
                : path + " does not compile because it uses "
                        + String.join(", which uses ", chain.subList(1, chain.size())) + ", which " + fault;
    }

    /** From the source to its cause, to the cause of that, and so on. */
    private static List<String> chain(String path, CompileReply reply) {
        Set<String> chain = new LinkedHashSet<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent() && chain.add(next.get())) {
            next = cause(next.get(), reply);
        }
        return List.copyOf(chain);
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
