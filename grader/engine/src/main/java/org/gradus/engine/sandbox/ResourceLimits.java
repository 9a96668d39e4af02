package org.gradus.engine.sandbox;

/**
 * What the system lets a program have, beside its time: for walls that can hold it to that.
 *
 * @param addressSpaceMegabytes all memory of the process, whatever for; a JVM needs some 350 beside its heap
 * @param threads threads and processes together; a JVM needs 14 for itself
 * @param openFiles files, pipes and the like; a JVM needs 14 for itself
 */
public record ResourceLimits(int addressSpaceMegabytes, int threads, int openFiles) {

    private static final int MEGA = 1 << 20;

    /** The words of {@code prlimit} that hold for the whole process: no file may be written, no core dumped. */
    String[] words() {
        return new String[] {
            "--nofile=" + openFiles,
            "--fsize=0",
            "--core=0",
            "--as=" + (long) addressSpaceMegabytes * MEGA,
            "--memlock=0",
            "--msgqueue=0"
        };
    }

    /** The word that bounds threads; it counts all that one user has, within one user namespace. */
    String threadsWord() {
        return "--nproc=" + threads;
    }
}
