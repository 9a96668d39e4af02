package org.gradus.engine.subject;

import org.gradus.engine.sandbox.InnerJars;
import org.gradus.engine.sandbox.OutOfMemoryKiller;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.sandbox.Turnstile;
import org.gradus.engine.sandbox.Watchdog;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.Pace;
import org.gradus.wire.Script;
import org.jspecify.annotations.Nullable;

/**
 * A student's classes behind the wall. One worker serves script after script; when one hangs or dies, a fresh one takes over. A
 * script that did not come to its end is repeated once, step by step to see where, and alone on the machine if it ran into a
 * limit, or was refused a thread or a buffer; only that repetition counts.
 *
 * <p>For one lane at a time.
 */
public final class WorkerSubject implements Subject, AutoCloseable {

    private final Sandbox sandbox;
    private final InnerJars jars;
    private final ClassFiles classes;
    private final WorkerLimits limits;
    private final Watchdog watchdog;
    private final Turnstile turnstile;
    private @Nullable Worker worker;

    public WorkerSubject(
            Sandbox sandbox,
            InnerJars jars,
            ClassFiles classes,
            WorkerLimits limits,
            Watchdog watchdog,
            Turnstile turnstile) {
        this.sandbox = sandbox;
        this.jars = jars;
        this.classes = classes;
        this.limits = limits;
        this.watchdog = watchdog;
        this.turnstile = turnstile;
    }

    /**
     * Starts the worker and hands it the classes, so that the first script need not wait for that. None of the student's code runs
     * until then.
     */
    public void getReady() {
        turnstile.together(this::running);
    }

    @Override
    public Transcript play(Script script) {
        Transcript first = turnstile.together(() -> attempt(script, Pace.TOGETHER));
        if (first.metLimit()) {
            // It may still live, with all that it took.
            close();
            return turnstile.alone(() -> repeated(script));
        }
        return first.ending() == Ending.COMPLETE ? first : turnstile.together(() -> attempt(script, Pace.STEP_BY_STEP));
    }

    @Override
    public Transcript playAlone(Script script) {
        return turnstile.alone(() -> attempt(script, Pace.STEP_BY_STEP));
    }

    private Transcript repeated(Script script) {
        long killsBefore = OutOfMemoryKiller.kills();
        Transcript transcript = attempt(script, Pace.STEP_BY_STEP);
        if (transcript.ending() == Ending.KILLED && OutOfMemoryKiller.kills() > killsBefore) {
            throw new SandboxException(
                    "The system had no memory left and killed a student's program, twice, the second time while"
                            + " no other lane worked. Give this machine or container more memory, and run the same command again.");
        }
        return transcript;
    }

    private Transcript attempt(Script script, Pace pace) {
        Transcript transcript = running().play(script, pace);
        if (transcript.ending() != Ending.COMPLETE) {
            close();
        }
        return transcript;
    }

    private Worker running() {
        Worker current = worker == null ? Worker.start(sandbox, jars, classes, limits, watchdog) : worker;
        worker = current;
        return current;
    }

    /** Kills the worker. */
    @Override
    public void close() {
        Worker current = worker;
        worker = null;
        if (current != null) {
            current.close();
        }
    }
}
