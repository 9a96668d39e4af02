package org.gradus.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.junit.jupiter.api.Test;

class WorkerAsUserIT extends WorkerInWalls {

    @Override
    SandboxChoice choice() {
        return SandboxChoice.USER;
    }

    @Override
    boolean leavesFiles() {
        return true;
    }

    @Test
    void aProcessOfTheStudentsIsKilledWithTheWorker() throws Exception {
        assertThat(playHasAChild().ending()).isEqualTo(Ending.COMPLETE);
        List<ProcessHandle> family = ProcessHandle.current().descendants().toList();
        closeSubject();

        assertThat(family).hasSize(2);
        for (ProcessHandle member : family) {
            member.onExit().get(10, TimeUnit.SECONDS);
        }
    }
}
