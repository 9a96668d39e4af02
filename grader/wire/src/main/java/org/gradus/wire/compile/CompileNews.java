package org.gradus.wire.compile;

/** What the compiler process says about a request: where it is, any number of times, and at last the reply. */
public sealed interface CompileNews {

    /** In place of a source: javac is at all of them, or at none. */
    int NO_SOURCE = -1;

    /**
     * javac has come to a source: if the process is lost, it was over this one.
     *
     * @param source its index in the request, or {@link #NO_SOURCE}
     */
    record At(int source) implements CompileNews {}

    /** The compilation is done. */
    record Done(CompileReply reply) implements CompileNews {}
}
