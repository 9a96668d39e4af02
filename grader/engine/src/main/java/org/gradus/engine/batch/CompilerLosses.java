package org.gradus.engine.batch;

import java.util.List;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.result.Outcome;

/** Sources that took the compiler down, twice, as an outcome. */
final class CompilerLosses {

    private static final String COMPILING = "compiling the sources";

    private CompilerLosses() {}

    static Outcome of(CompilerLost lost) {
        return switch (lost.reason()) {
            case TIMED_OUT -> new Outcome.TimedOut(COMPILING);
            case OUT_OF_MEMORY -> new Outcome.OutOfMemory(COMPILING);
            case CRASHED, BROKE_PROTOCOL -> new Outcome.NotCompiled(lost.sentence(), List.of());
        };
    }
}
