package org.gradus.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.compile.Compilation.CompilerLost.Reason;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.sandbox.SandboxException;
import org.junit.jupiter.api.Test;

class CompilerLossesTest {

    @Test
    void sourcesThatTakeTheCompilerDownAreTheirAuthorsLoss() {
        assertThat(CompilerLosses.of(lost(Reason.TIMED_OUT, "late")))
                .isEqualTo(new Outcome.TimedOut("compiling the sources"));
        assertThat(CompilerLosses.of(lost(Reason.OUT_OF_MEMORY, "large")))
                .isEqualTo(new Outcome.OutOfMemory("compiling the sources"));
        assertThat(CompilerLosses.of(lost(Reason.BROKE_PROTOCOL, "strange")))
                .isEqualTo(new Outcome.NotCompiled("The sources could not be compiled: strange.", List.of()));
    }

    @Test
    void aCompilerThatSomethingElseEndedIsAFaultOfOurs() {
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> CompilerLosses.of(lost(Reason.ENDED, "ended by the machine")))
                .withMessageContaining("ended by the machine");
    }

    private static CompilerLost lost(Reason reason, String why) {
        return new CompilerLost(reason, why, Optional.empty());
    }
}
