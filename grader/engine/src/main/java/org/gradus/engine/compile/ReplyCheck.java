package org.gradus.engine.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.wire.MalformedFrameException;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.ReservedPackages;
import org.gradus.wire.compile.SourceText;
import org.gradus.wire.compile.Unsteadiness;

/** Holds a reply against its request: whatever the compiler process says, it can only speak of the sources that it was given. */
final class ReplyCheck {

    private ReplyCheck() {}

    /** @throws MalformedFrameException if the reply is none to this request */
    static void check(CompileReply reply, CompileRequest request) throws MalformedFrameException {
        List<String> paths = request.all().stream().map(SourceText::path).toList();
        require(
                reply.declared().stream().map(DeclaredTypes::path).toList().equals(paths),
                "other sources than asked for");
        Set<String> known = new HashSet<>(paths);
        Set<String> dropped = reply.dropped().stream().map(DroppedSource::path).collect(Collectors.toSet());
        require(known.containsAll(dropped), "an unknown source among the dropped ones");
        for (CompileMessage message : reply.messages()) {
            require(known.contains(message.place().path()), "a message about an unknown source");
            require(message.cause().isEmpty() || dropped.contains(message.cause()), "a cause that was not dropped");
        }
        known.removeAll(dropped);
        for (CompiledClass type : reply.classes()) {
            require(known.contains(type.path()), "a class of a source that was not compiled");
            require(!ReservedPackages.containClass(type.binaryName()), "a class in a reserved package");
        }
        Set<String> classes =
                reply.classes().stream().map(CompiledClass::binaryName).collect(Collectors.toSet());
        for (Unsteadiness unsteady : reply.unsteady()) {
            require(known.contains(unsteady.path()), "something unsteady in a source that was not compiled");
            require(classes.contains(unsteady.className()), "something unsteady in no class that was compiled");
        }
    }

    private static void require(boolean condition, String otherwise) throws MalformedFrameException {
        if (!condition) {
            throw new MalformedFrameException(otherwise);
        }
    }
}
