package org.gradus.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The words that start a program in bubblewrap: new namespaces without a network, an empty read-only root with nothing but the
 * JDK, the libraries that it needs and our jars, no capabilities, an empty environment, limits. A pure function.
 *
 * @param tools the programs of the system that it takes
 * @param jdk that runs the program
 * @param libraries of the system that the JDK, and {@code prlimit}, are linked with
 * @param settings files elsewhere that the JDK has links to
 * @param filter a file with the filter of system calls; nothing where there is none for this processor
 * @param first the words that make the kernel take the program before the judge; may be none
 * @param becomes the user id to take before anything else, for a judge that is root
 * @param extras further options that this version of bubblewrap knows
 */
record BwrapCommand(
        Tools tools,
        Jdk jdk,
        Collection<Path> libraries,
        Collection<Path> settings,
        Optional<Path> filter,
        List<String> first,
        Optional<Integer> becomes,
        List<String> extras) {

    /** An ordinary user's id inside, whoever runs it outside. */
    private static final String NOBODY = "65534";

    private static final String FILTER_DESCRIPTOR = "9";
    private static final String PRLIMIT_INSIDE = "/prlimit";
    private static final List<String> DEVICES = List.of("/dev/null", "/dev/urandom", "/dev/random");

    /** Where the system's programs lie. */
    record Tools(Path bwrap, Path prlimit, Path setpriv, Path shell) {}

    List<String> words(Program program) {
        List<String> words = new ArrayList<>();
        filter.ifPresent(
                file -> words.addAll(List.of(tools.shell().toString(), "-c", "exec \"$@\" 9<\"$0\"", file.toString())));
        words.addAll(first);
        becomes.ifPresent(id -> words.addAll(UserCommand.becoming(tools.setpriv(), id)));
        words.add(tools.prlimit().toString());
        words.addAll(List.of(program.limits().words()));
        words.add(tools.bwrap().toString());
        words.addAll(namespaces());
        words.addAll(root(program));
        filter.ifPresent(file -> words.addAll(List.of("--seccomp", FILTER_DESCRIPTOR)));
        words.addAll(List.of(PRLIMIT_INSIDE, program.limits().threadsWord()));
        words.addAll(JavaCommand.words(jdk.java(), program));
        return words;
    }

    private List<String> namespaces() {
        List<String> words = new ArrayList<>(List.of(
                "--unshare-user",
                "--unshare-ipc",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-uts",
                "--unshare-cgroup-try"));
        words.addAll(extras);
        // Follows the thread that starts it. As the first process of its namespace, the JVM takes all others with it.
        words.addAll(List.of("--die-with-parent", "--new-session", "--as-pid-1"));
        words.addAll(List.of("--cap-drop", "ALL", "--uid", NOBODY, "--gid", NOBODY, "--hostname", "student"));
        words.addAll(List.of(
                "--clearenv", "--setenv", "LD_LIBRARY_PATH", jdk.libraries().toString()));
        words.addAll(List.of("--setenv", "MALLOC_ARENA_MAX", "1"));
        return words;
    }

    private List<String> root(Program program) {
        List<String> words = new ArrayList<>();
        DEVICES.forEach(device -> words.addAll(List.of("--dev-bind", device, device)));
        bind(words, jdk.home());
        new TreeSet<>(libraries).forEach(file -> bind(words, file));
        new TreeSet<>(settings).forEach(file -> bind(words, file));
        program.files().forEach(file -> bind(words, file));
        words.addAll(List.of("--ro-bind", tools.prlimit().toString(), PRLIMIT_INSIDE));
        words.addAll(List.of("--remount-ro", "/", "--chdir", "/"));
        return words;
    }

    private static void bind(List<String> words, Path path) {
        words.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }
}
