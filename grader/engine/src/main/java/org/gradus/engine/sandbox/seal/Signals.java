package org.gradus.engine.sandbox.seal;

import java.util.List;
import java.util.Optional;

/**
 * What the exit code of a program says of how it ended, as a shell has it: 128 + n after signal n. Behind the seal no program can end
 * itself with such a code, nor send itself a signal but those of a crash.
 */
public final class Signals {

    /** ILL, TRAP, ABRT, BUS, FPE, SEGV: what a JVM that crashes dies of. */
    static final List<Integer> OF_A_CRASH = List.of(4, 5, 6, 7, 8, 11);

    private static final int FIRST = 128;
    private static final int COUNT = 64;

    /** SIGSYS: the seal has ended the program, which tried to end with an exit code that only signals have. */
    private static final int SEAL = 31;

    private Signals() {}

    /** The signal that ended a program; nothing if it ended by itself. */
    public static Optional<Integer> of(int exitCode) {
        return exitCode > FIRST && exitCode <= FIRST + COUNT ? Optional.of(exitCode - FIRST) : Optional.empty();
    }

    /** Whether a program that crashed dies of it. */
    public static boolean isOfACrash(int signal) {
        return OF_A_CRASH.contains(signal);
    }

    /** Whether the seal itself has sent it. */
    public static boolean isOfTheSeal(int signal) {
        return signal == SEAL;
    }

    /** Whether a program behind the seal cannot have sent it, nor provoked it: it came from the machine, or from somebody on it. */
    public static boolean isFromOutside(int signal) {
        return !isOfACrash(signal) && !isOfTheSeal(signal);
    }
}
