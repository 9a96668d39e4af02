package org.gradus.engine.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Programs beside the test that take all the processor time that they can get, and end with it. */
public final class BusyMachine implements AutoCloseable {

    private final List<Process> loops = new ArrayList<>();

    public BusyMachine(int loops) throws IOException {
        for (int i = 0; i < loops; i++) {
            this.loops.add(new ProcessBuilder("sh", "-c", "while kill -0 $PPID; do :; done").start());
        }
    }

    /** Whether it has been so all the time. */
    public boolean isBusy() {
        return loops.stream().allMatch(Process::isAlive);
    }

    @Override
    public void close() {
        loops.forEach(Process::destroyForcibly);
        loops.forEach(loop -> loop.onExit().join());
    }
}
