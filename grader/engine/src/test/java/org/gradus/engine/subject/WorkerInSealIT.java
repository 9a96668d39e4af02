package org.gradus.engine.subject;

import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("walls")
class WorkerInSealIT extends WorkerInWalls {

    @Override
    SandboxChoice choice() {
        return SandboxChoice.SEAL;
    }

    @Override
    boolean leavesFiles() {
        return false;
    }

    @Test
    void noProcessCanBeStarted() {
        assertThatNoChildCanBeStarted();
    }

    @Test
    void theChannelCannotBeClosed() {
        assertThatTheChannelCannotBeClosed();
    }

    @Test
    void aForgedSignalIsAnExitCode() {
        assertThatAForgedSignalIsAnExitCode();
    }

    @Test
    void aSignalFromOutsideIsNoEndOfTheStudents() throws InterruptedException {
        assertThatASignalFromOutsideIsNoEndOfTheStudents();
    }
}
