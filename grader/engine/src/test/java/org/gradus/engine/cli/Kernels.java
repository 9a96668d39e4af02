package org.gradus.engine.cli;

import java.util.ArrayList;
import java.util.List;

/** Words that start a program as on a kernel, or in a container, that offers less than this one: a filter takes it away. */
public final class Kernels {

    /** Takes the numbers of two system calls, how many instructions there are, four numbers for each of them, and a command. */
    private static final String SCRIPT = "($prctl, $seccomp, $n) = splice @ARGV, 0, 3;"
            + " $f = pack 'SCCL' x $n, splice @ARGV, 0, 4 * $n; $p = pack 'Sx![P]P', $n, $f;"
            + " syscall($prctl + 0, 38, 1, 0, 0, 0); syscall($seccomp + 0, 1, 0, $p) == 0 or die \"seccomp: $!\\n\";"
            + " exec { $ARGV[0] } @ARGV or die";

    private static final List<Integer> LOAD_NUMBER = List.of(0x20, 0, 0, 0);
    private static final List<Integer> NOT_IMPLEMENTED = List.of(6, 0, 0, 0x50026);
    private static final List<Integer> ALLOW = List.of(6, 0, 0, 0x7fff0000);
    private static final int LANDLOCK_CREATE_RULESET = 444;

    private Kernels() {}

    /** Older than Linux 5.13, or without Landlock in its list of security modules. */
    public static String[] withoutLandlock() {
        return words(List.of(LOAD_NUMBER, List.of(0x15, 0, 1, LANDLOCK_CREATE_RULESET), NOT_IMPLEMENTED, ALLOW));
    }

    private static String[] words(List<List<Integer>> instructions) {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        List<String> words = new ArrayList<>(List.of("perl", "-e", SCRIPT, arm ? "167" : "157", arm ? "277" : "317"));
        words.add(String.valueOf(instructions.size()));
        instructions.forEach(instruction -> instruction.forEach(number -> words.add(Integer.toUnsignedString(number))));
        return words.toArray(String[]::new);
    }
}
