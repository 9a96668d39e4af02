package org.gradus.engine.subject;

import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("walls")
class WorkerInProcessIT extends WorkerInWalls {

    @Override
    SandboxChoice choice() {
        return SandboxChoice.PROCESS;
    }

    @Override
    boolean leavesFiles() {
        return true;
    }

    @Test
    void aProcessOfTheStudentsIsKilledWithTheWorker() throws Exception {
        assertThatAChildDiesWithTheWorker();
    }

    @Test
    void whatClosesTheChannelHasNoFurtherAnswers() {
        assertThatTheChannelCanBeClosed();
    }
}
