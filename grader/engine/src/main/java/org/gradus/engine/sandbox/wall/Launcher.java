package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.ContainedProcess.Aftermath;
import org.gradus.engine.sandbox.process.ContainedProcess.Depth;

/** Starts processes with an environment that holds nothing of the judge's, and remembers those that live. */
final class Launcher implements AutoCloseable {

    private final Set<ContainedProcess> started = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Starts a process.
     *
     * @param folder where it starts
     * @param depth how far below the started process the program itself is
     * @param aftermath what is done once it is dead
     * @throws SandboxException if it cannot be started; then the aftermath is done at once
     */
    ContainedProcess launch(List<String> words, Path folder, Depth depth, Aftermath aftermath) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        // Or else the C library reserves 64 megabytes of address space for every thread, and meets the limit at once.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        try {
            ContainedProcess process = new ContainedProcess(builder.start(), depth, dead -> {
                try {
                    aftermath.run();
                } finally {
                    started.remove(dead);
                }
            });
            started.add(process);
            if (closed) {
                process.close();
            }
            return process;
        } catch (IOException e) {
            aftermath.run();
            throw new SandboxException(
                    "Cannot start " + words.get(0) + " for a student's code: " + e.getMessage()
                            + ". Is there a JDK, is there room in the temporary folder, and may this user start more processes?",
                    e);
        }
    }

    /** Kills every process that is still alive. */
    @Override
    public void close() {
        closed = true;
        // All at once, and only then one after the other: each may take its time to be gone.
        started.forEach(ContainedProcess::kill);
        started.forEach(ContainedProcess::close);
    }
}
