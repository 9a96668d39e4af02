package org.gradus.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.compile.Compilation.CompilerLost.Reason;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.sandbox.SandboxException;
import org.junit.jupiter.api.Test;

class CompilerLossesTest {

    @Test
    void sourcesThatTakeTheCompilerDownAreTheirAuthorsLoss() {
        assertThat(CompilerLosses.of(new CompilerLost(Reason.TIMED_OUT, "late")))
                .isEqualTo(new Outcome.TimedOut("compiling the sources"));
        assertThat(CompilerLosses.of(new CompilerLost(Reason.OUT_OF_MEMORY, "large")))
                .isEqualTo(new Outcome.OutOfMemory("compiling the sources"));
        assertThat(CompilerLosses.of(new CompilerLost(Reason.BROKE_PROTOCOL, "strange")))
                .isEqualTo(new Outcome.NotCompiled("strange", List.of()));
    }

    @Test
    void aCompilerThatSomethingElseEndedIsAFaultOfOurs() {
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> CompilerLosses.of(new CompilerLost(Reason.ENDED, "ended by the machine")))
                .withMessage("ended by the machine");
    }
}
