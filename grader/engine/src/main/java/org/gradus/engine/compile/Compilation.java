package org.gradus.engine.compile;

import java.util.Optional;
import org.gradus.wire.compile.CompileReply;

/** What became of the sources of one submission. */
public sealed interface Compilation {

    /** The compiler answered: as much was compiled as compiles, the rest is explained. */
    record Compiled(CompileReply reply) implements Compilation {}

    /**
     * The compiler was lost over the sources, and again when they were compiled alone in a fresh process.
     *
     * @param why what happened, and what to do: for the author of the sources, or for us where the process was ended
     * @param over the path of the source that javac was at, if it was at a single one
     */
    record CompilerLost(Reason reason, String why, Optional<String> over) implements Compilation {

        /** The same as a sentence about all sources. */
        public String sentence() {
            return "The sources could not be compiled: " + why + ".";
        }

        /** Whether the sources made javac use up its time or its memory, or its JVM crash, and others might not. */
        boolean isUpToTheSources() {
            return reason == Reason.TIMED_OUT || reason == Reason.OUT_OF_MEMORY || reason == Reason.CRASHED;
        }

        /** How the compiler was lost. */
        public enum Reason {
            /** It did not come to an end in its time, and was killed. */
            TIMED_OUT,
            /** It needed more memory than it is given. */
            OUT_OF_MEMORY,
            /** Its JVM crashed. */
            CRASHED,
            /** Its process ended, which no source can make it do: the machine, or a limit that is too tight for javac, did it. */
            ENDED,
            /** What it sent is no reply to what was asked, or beyond the bounds. */
            BROKE_PROTOCOL
        }
    }
}
