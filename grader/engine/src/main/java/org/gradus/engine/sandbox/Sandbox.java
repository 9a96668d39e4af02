package org.gradus.engine.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.sandbox.process.ContainedProcess;

/** Starts programs inside the walls that this machine offers. Safe for use by several lanes at once. */
public interface Sandbox extends AutoCloseable {

    /** The name under which reports and {@code run.json} speak of it. */
    String name();

    /**
     * Starts a program. Its environment holds nothing of the judge's; where it can write at all, its working folder is empty and its own.
     *
     * @throws SandboxException if the process cannot be started: a fault of ours, never the student's
     */
    ContainedProcess start(Program program);

    /**
     * What the user has to do before these walls hide a path from the students' code: a sentence. Nothing where they do, and
     * where they never can.
     */
    default Optional<String> complaint(Path path) {
        return Optional.empty();
    }

    /** Whether its processes are behind the seal: then their exit codes say who ended them. */
    boolean isSealed();

    /** What processes have written and could not be removed, for the user to remove; nothing where they can write nothing. */
    default Set<Path> left() {
        return Set.of();
    }

    /** Kills every process that it has started and that is still alive. May be called more than once, also while others start. */
    @Override
    void close();
}
