package org.gradus.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.gradus.wire.Reply;
import org.junit.jupiter.api.Test;

class WorkerInBwrapIT extends WorkerInWalls {

    @Override
    SandboxChoice choice() {
        return SandboxChoice.BWRAP;
    }

    @Override
    boolean leavesFiles() {
        return false;
    }

    @Test
    void noProcessCanBeStarted() {
        assertThat(playHasAChild().reply(stepOfForward()))
                .get()
                .isInstanceOfSatisfying(
                        Reply.Failure.class,
                        failure -> assertThat(failure.text()).contains("Cannot run program"));
    }
}
