package org.gradus.compiler.steady;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.wire.compile.Unsteadiness.Kind;

/**
 * A part of the library by which answers can differ.
 *
 * @param name for people
 */
record Source(Kind kind, String name) {

    private static final Set<String> MAKE_THREADS = Set.of(
            "java/util/Timer",
            "java/util/concurrent/RecursiveAction",
            "java/util/concurrent/RecursiveTask",
            "java/util/concurrent/ThreadPoolExecutor",
            "java/util/concurrent/ScheduledThreadPoolExecutor");

    private static final List<String> THREAD_FACTORIES = List.of("ofVirtual", "ofPlatform", "startVirtualThread");

    /** The source that a method is; nothing for all others. */
    static Optional<Source> of(Member method) {
        Optional<Kind> replaced = StandIns.kindOf(method);
        return replaced.isPresent()
                ? replaced.map(kind -> new Source(kind, shown(method)))
                : threads(method).map(name -> new Source(Kind.THREADS, name));
    }

    private static String shown(Member method) {
        String owner = method.owner().replace('/', '.');
        return method.isConstructor() ? owner : owner + "." + method.name();
    }

    private static Optional<String> threads(Member method) {
        String owner = method.owner();
        String name = method.name();
        boolean makesThem = switch (owner) {
            case "java/lang/Thread" -> method.isConstructor() || THREAD_FACTORIES.contains(name);
            case "java/util/concurrent/ForkJoinPool" -> method.isConstructor() || name.equals("commonPool");
            case "java/util/concurrent/Executors" -> name.startsWith("new");
            case "java/util/concurrent/CompletableFuture" -> name.endsWith("Async");
            default -> MAKE_THREADS.contains(owner) && method.isConstructor();
        };
        if (makesThem) {
            return Optional.of(owner.replace('/', '.'));
        }
        boolean isParallel = name.equals("parallelStream")
                || (owner.startsWith("java/util/stream/") && name.equals("parallel"))
                || (owner.equals("java/util/Arrays") && name.startsWith("parallel"));
        return isParallel ? Optional.of(shown(method)) : Optional.empty();
    }
}
