package org.gradus.engine.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompileMessage;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileReply.ProcessState;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.DeclaredType;
import org.gradus.wire.compile.DeclaredTypes;
import org.gradus.wire.compile.DroppedSource;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.SourcePlace;
import org.gradus.wire.compile.SourceText;
import org.gradus.wire.compile.Unsteadiness;

/** Builds replies of a compiler by hand. */
final class Replies {

    private final List<DeclaredTypes> declared = new ArrayList<>();
    private final List<CompiledClass> classes = new ArrayList<>();
    private final List<CompileMessage> messages = new ArrayList<>();
    private final List<DroppedSource> dropped = new ArrayList<>();
    private final List<Unsteadiness> unsteady = new ArrayList<>();

    /** Classes that implement {@code Layer}. */
    Replies compiled(String path, String... names) {
        return compiled(path, List.of(Contract.LAYER), names);
    }

    /** Classes that implement nothing, or cannot be constructed. */
    Replies helpers(String path, String... names) {
        return compiled(path, List.of(), names);
    }

    private Replies compiled(String path, List<Contract> fits, String... names) {
        declared.add(types(path, fits, names));
        for (String name : names) {
            classes.add(new CompiledClass(name, path, new byte[] {1}));
        }
        return this;
    }

    Replies dropped(String path, Reason reason, String... names) {
        declared.add(types(path, List.of(Contract.LAYER), names));
        dropped.add(new DroppedSource(path, reason));
        return this;
    }

    Replies broken(String path, String text, String cause, String... names) {
        messages.add(new CompileMessage(1, new SourcePlace(path, 3, 7, "the line"), text, cause));
        return dropped(path, Reason.COMPILE_ERROR, names);
    }

    Replies unsteady(String className, String path, Unsteadiness.Kind kind, String source) {
        unsteady.add(new Unsteadiness(className, path, kind, source));
        return this;
    }

    /** A source that does not compile, and whose classes cannot implement anything. */
    Replies brokenHelpers(String path, String... names) {
        broken(path, "oops", "");
        declared.set(declared.size() - 1, types(path, List.of(), names));
        return this;
    }

    private static DeclaredTypes types(String path, List<Contract> fits, String... names) {
        return new DeclaredTypes(
                path,
                Arrays.stream(names)
                        .map(name -> new DeclaredType(name, fits, List.of()))
                        .toList());
    }

    CompileReply reply() {
        return new CompileReply(declared, classes, messages, dropped, unsteady, new ProcessState(1, 0));
    }

    static CompileRequest request(String... paths) {
        List<SourceText> sources = new ArrayList<>();
        for (String path : paths) {
            sources.add(new SourceText(path, ""));
        }
        return new CompileRequest(17, sources);
    }
}
