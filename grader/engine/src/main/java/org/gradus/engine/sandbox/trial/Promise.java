package org.gradus.engine.sandbox.trial;

/** What walls can promise about a student's code, each of which can be tried. */
public enum Promise {
    /** Files that only the judge's user may read cannot be read. */
    FILES_HIDDEN("files of the judge hidden", "read"),
    /** No byte can be written to a file. */
    NOTHING_WRITTEN("no file can be written", "write"),
    /** No connection can be opened, not even to the machine itself. */
    NETWORK_CUT("network cut", "connect"),
    /** No process can be started. */
    NO_PROCESSES("no process can be started", "spawn"),
    /** No process can be ended, or told anything by a signal. */
    OTHERS_UNTOUCHED("other processes out of reach", "signal"),
    /** No lock can be taken that another program of the machine would meet. */
    NO_LOCKS("no locks shared with others", "lock"),
    /** Processes that left the family end with the worker. */
    DESCENDANTS_KILLED("descendants killed", "detach"),
    /** Threads are limited. */
    THREADS_LIMITED("threads limited", "threads"),
    /** Memory is limited whatever it is for, not only the heap. */
    MEMORY_LIMITED("all memory limited", "memory"),
    /** Everything ends when the judge is killed. */
    DIES_WITH_JUDGE("ends with the judge", "");

    private final String words;
    private final String attempt;

    Promise(String words, String attempt) {
        this.words = words;
        this.attempt = attempt;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** The probe's name for the attempt to break it; empty where the probe alone cannot try. */
    String attempt() {
        return attempt;
    }
}
