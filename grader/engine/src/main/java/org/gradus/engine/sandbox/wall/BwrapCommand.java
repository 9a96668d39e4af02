package org.gradus.engine.sandbox.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.seal.Seal;

/**
 * The words that start a program in bubblewrap: new namespaces without a network, an empty read-only root with nothing but the
 * JDK, the libraries that it needs and our jars, no capabilities, an empty environment, limits; and inside of that the seal. A pure
 * function.
 *
 * @param bwrap where it lies
 * @param tools that seals are made of
 * @param surroundings of the program, and of the seal
 * @param becomes the user id to take before anything else, for a judge that is root
 * @param extras further options that this version of bubblewrap knows
 */
record BwrapCommand(
        Path bwrap, SealTools tools, Surroundings surroundings, Optional<Integer> becomes, List<String> extras) {

    /** An ordinary user's id inside, whoever runs it outside. */
    private static final String NOBODY = "65534";

    private static final List<String> DEVICES = List.of("/dev/null", "/dev/urandom", "/dev/random");

    List<String> words(Program program) {
        return outside(program).words(inBubblewrap(program));
    }

    private Seal outside(Program program) {
        Seal seal = tools.seal().goingFirst();
        if (becomes.isPresent()) {
            seal = seal.becoming(becomes.get()).withoutPrivileges();
        }
        return seal.limitedTo(program.limits().ofProcess());
    }

    private List<String> inBubblewrap(Program program) {
        List<String> words = new ArrayList<>();
        words.add(bwrap.toString());
        words.addAll(namespaces());
        words.addAll(root(program));
        words.addAll(inside(program).words(JavaCommand.words(surroundings.jdk().java(), program)));
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
                "--clearenv",
                "--setenv",
                "LD_LIBRARY_PATH",
                surroundings.jdk().libraries().toString()));
        words.addAll(List.of("--setenv", "MALLOC_ARENA_MAX", "1"));
        return words;
    }

    private List<String> root(Program program) {
        List<String> words = new ArrayList<>();
        DEVICES.forEach(device -> words.addAll(List.of("--dev-bind", device, device)));
        bind(words, surroundings.jdk().home());
        new TreeSet<>(surroundings.libraries()).forEach(file -> bind(words, file));
        new TreeSet<>(surroundings.settings()).forEach(file -> bind(words, file));
        program.files().forEach(file -> bind(words, file));
        bind(words, tools.perl());
        words.addAll(List.of("--remount-ro", "/", "--chdir", "/"));
        return words;
    }

    private static void bind(List<String> words, Path path) {
        words.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }

    /** Without Landlock the empty root hides what it would. */
    private Seal inside(Program program) {
        Seal seal = tools.seal().limitedTo(program.limits().ofUser(0)).withoutPrivileges();
        if (tools.landlock().isPresent()) {
            seal = seal.seeingOnly(tools.landlock().get(), surroundings.readable(program), surroundings.runnable());
        }
        return seal.filtered(surroundings.needs());
    }
}
