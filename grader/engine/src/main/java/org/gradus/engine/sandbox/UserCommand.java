package org.gradus.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that start a program as another user, without capabilities and with limits. A pure function.
 *
 * @param first the words that make the kernel take the program before the judge; may be none
 * @param setpriv where it lies
 * @param prlimit where it lies
 * @param java the {@code java} command
 */
record UserCommand(List<String> first, Path setpriv, Path prlimit, Path java) {

    List<String> words(Program program, int userId) {
        // Root first: what it has set, no other user can take back.
        List<String> words = new ArrayList<>(first);
        words.addAll(becoming(setpriv, userId));
        // After the change of user, which clears it.
        words.addAll(List.of("--pdeathsig", "KILL"));
        words.add(prlimit.toString());
        words.addAll(List.of(program.limits().words()));
        words.add(program.limits().threadsWord());
        words.addAll(JavaCommand.words(java, program));
        return words;
    }

    /** Becomes an ordinary user, for good. */
    static List<String> becoming(Path setpriv, int userId) {
        return List.of(
                setpriv.toString(),
                "--reuid",
                String.valueOf(userId),
                "--regid",
                String.valueOf(userId),
                "--clear-groups",
                "--no-new-privs",
                "--bounding-set",
                "-all",
                "--inh-caps",
                "-all");
    }
}
