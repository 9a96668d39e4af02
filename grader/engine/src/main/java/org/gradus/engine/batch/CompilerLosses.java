package org.gradus.engine.batch;

import java.util.List;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.sandbox.SandboxException;

/** Sources that took the compiler down, twice, as an outcome. */
final class CompilerLosses {

    private static final String COMPILING = "compiling the sources";

    private CompilerLosses() {}

    /** @throws SandboxException if the process was ended from outside: no source can end javac, so none pays for it */
    static Outcome of(CompilerLost lost) {
        return switch (lost.reason()) {
            case TIMED_OUT -> new Outcome.TimedOut(COMPILING);
            case OUT_OF_MEMORY -> new Outcome.OutOfMemory(COMPILING);
            case ENDED -> throw new SandboxException(lost.sentence());
            case BROKE_PROTOCOL, CRASHED -> new Outcome.NotCompiled(lost.sentence(), List.of());
        };
    }
}
