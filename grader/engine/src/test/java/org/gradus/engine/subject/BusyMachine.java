package org.gradus.engine.subject;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Programs beside the test that take all the processor time that they can get, and end with it. */
final class BusyMachine implements AutoCloseable {

    private final List<Process> loops = new ArrayList<>();

    BusyMachine(int loops) throws IOException {
        for (int i = 0; i < loops; i++) {
            this.loops.add(new ProcessBuilder("sh", "-c", "while kill -0 $PPID; do :; done").start());
        }
    }

    @Override
    public void close() {
        loops.forEach(Process::destroyForcibly);
        loops.forEach(loop -> loop.onExit().join());
    }
}
