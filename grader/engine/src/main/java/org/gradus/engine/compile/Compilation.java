package org.gradus.engine.compile;

import org.gradus.wire.compile.CompileReply;

/** What became of the sources of one submission. */
public sealed interface Compilation {

    /** The compiler answered: as much was compiled as compiles, the rest is explained. */
    record Compiled(CompileReply reply) implements Compilation {}

    /**
     * The compiler was lost over the sources, and again when they were compiled alone in a fresh process.
     *
     * @param sentence what happened, and what to do: for the author of the sources, or for us where the process was ended
     */
    record CompilerLost(Reason reason, String sentence) implements Compilation {

        /** How the compiler was lost. */
        public enum Reason {
            /** It did not come to an end in its time, and was killed. */
            TIMED_OUT,
            /** It needed more memory than it is given. */
            OUT_OF_MEMORY,
            /** Its process ended, which no source can make it do: the machine, or a limit that is too tight for javac, did it. */
            ENDED,
            /** What it sent is no reply to what was asked, or beyond the bounds. */
            BROKE_PROTOCOL
        }
    }
}
