package org.gradus.wire.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.wire.ClassFiles;

/**
 * What became of the sources of one request. A source whose path is not among the dropped ones was compiled whole.
 *
 * @param declared for every source the types that it declares, in the order of the request
 * @param classes all classes, sorted by binary name, none twice
 * @param messages in the order in which javac found them, a bounded number for each source; every source dropped for an error
 *     has one
 * @param dropped in the order in which they were left out
 * @param unsteady what can make classes answer differently, sorted by class; none of it in most submissions
 * @param process what the compilation has done to the process
 */
public record CompileReply(
        List<DeclaredTypes> declared,
        List<CompiledClass> classes,
        List<CompileMessage> messages,
        List<DroppedSource> dropped,
        List<Unsteadiness> unsteady,
        ProcessState process) {

    private static final int LONGEST_NAME_SHOWN = 200;

    /**
     * What tells the client whether the process is still good.
     *
     * @param usedHeapMegabytes the heap in use after the compilation; after a collection if it was more than half
     * @param compilerCrashes how often javac itself failed: then its classes may be in any state
     */
    public record ProcessState(int usedHeapMegabytes, int compilerCrashes) {}

    /** @throws IllegalArgumentException if a class or a dropped source appears twice */
    public CompileReply {
        declared = List.copyOf(declared);
        classes = List.copyOf(classes);
        messages = List.copyOf(messages);
        dropped = List.copyOf(dropped);
        unsteady = List.copyOf(unsteady);
        noneTwice("classes", classes.stream().map(CompiledClass::binaryName));
        noneTwice("dropped", dropped.stream().map(DroppedSource::path));
    }

    /** All classes, as they go to the worker. */
    public ClassFiles classFiles() {
        return new ClassFiles(
                classes.stream().collect(Collectors.toMap(CompiledClass::binaryName, CompiledClass::bytes)));
    }

    /** Why a source was left out; empty if it was compiled. */
    public Optional<DroppedSource.Reason> reasonFor(String path) {
        return dropped.stream()
                .filter(source -> source.path().equals(path))
                .map(DroppedSource::reason)
                .findFirst();
    }

    /** The errors of one source. */
    public List<CompileMessage> messagesFor(String path) {
        return messages.stream()
                .filter(message -> message.place().path().equals(path))
                .toList();
    }

    /** What can make one class answer differently. */
    public List<Unsteadiness> unsteadinessOf(String className) {
        return unsteady.stream()
                .filter(source -> source.className().equals(className))
                .toList();
    }

    private static void noneTwice(String component, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            String shown = PlainText.cut(PlainText.printable(twice), LONGEST_NAME_SHOWN);
            throw new IllegalArgumentException(component + ": " + shown + " appears twice");
        });
    }
}
