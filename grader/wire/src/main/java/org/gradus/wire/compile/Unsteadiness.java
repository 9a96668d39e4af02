package org.gradus.wire.compile;

/**
 * Something by which a class can answer the same question differently.
 *
 * @param className the binary name of a class whose constructors or contract methods come to it
 * @param path of the source that has it
 * @param kind what it is
 * @param source the part of the library that it comes from, {@code java.util.Random}
 */
public record Unsteadiness(String className, String path, Kind kind, String source) {

    public static final int LONGEST_SOURCE = 100;

    /** What makes answers differ. */
    public enum Kind {
        /** Random numbers without a seed of the student's: those that the worker gives are the same in every run. */
        RANDOM,
        /** The time: that which the worker gives is the same in every run. */
        CLOCK,
        /** Threads: who comes first, nobody can say beforehand. */
        THREADS
    }

    public Unsteadiness {
        source = PlainText.cut(PlainText.printable(source), LONGEST_SOURCE);
    }
}
