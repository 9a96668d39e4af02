package org.gradus.engine.subject;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.OutOfMemoryKiller;
import org.gradus.engine.sandbox.process.Watchdog;
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

    private static final int ENOUGH_REFUSALS = 2;

    /** What says that it was refused something in a step that runs nothing of the student's. */
    private static final StudentCall FORGED = new StudentCall("", "nothing");

    private final Sandbox sandbox;
    private final InnerJars jars;
    private final ClassFiles classes;
    private final Adapters adapters;
    private final WorkerLimits limits;
    private final Watchdog watchdog;
    private final Exclusivity exclusivity;
    private final Meter meter = new Meter();
    private final Map<StudentCall, Integer> refusals = new HashMap<>();
    private @Nullable Worker worker;

    /** Of classes that implement the contract themselves. */
    public WorkerSubject(
            Sandbox sandbox,
            InnerJars jars,
            ClassFiles classes,
            WorkerLimits limits,
            Watchdog watchdog,
            Exclusivity exclusivity) {
        this(sandbox, jars, classes, Adapters.NONE, limits, watchdog, exclusivity);
    }

    /** Of classes some of which are asked through a course's adapters. */
    public WorkerSubject(
            Sandbox sandbox,
            InnerJars jars,
            ClassFiles classes,
            Adapters adapters,
            WorkerLimits limits,
            Watchdog watchdog,
            Exclusivity exclusivity) {
        this.adapters = adapters;
        this.sandbox = sandbox;
        this.jars = jars;
        this.classes = classes;
        this.limits = limits;
        this.watchdog = watchdog;
        this.exclusivity = exclusivity;
    }

    /**
     * Starts the worker and hands it the classes, so that the first script need not wait for that. None of the student's code runs
     * until then.
     */
    public void getReady() {
        exclusivity.together(this::running);
    }

    @Override
    public Transcript play(Script script) {
        Transcript first = exclusivity.together(() -> attempt(script, Pace.TOGETHER));
        if (first.metLimit() && !isRefusedAnyway(script, first)) {
            // It may still live, with all that it took.
            close();
            Transcript second = exclusivity.alone(() -> repeated(script));
            refused(script, second).ifPresent(call -> refusals.merge(call, 1, Integer::sum));
            return second;
        }
        return first.ending() == Ending.COMPLETE
                ? first
                : exclusivity.together(() -> attempt(script, Pace.STEP_BY_STEP));
    }

    /** Whoever was refused a thread or a buffer twice, alone each time, need not keep the other lanes waiting a third time. */
    private boolean isRefusedAnyway(Script script, Transcript transcript) {
        return refused(script, transcript)
                .filter(call -> refusals.getOrDefault(call, 0) >= ENOUGH_REFUSALS)
                .isPresent();
    }

    /** The first call of a complete script that was refused something; nothing where a limit ended it. */
    private static Optional<StudentCall> refused(Script script, Transcript transcript) {
        return transcript.ending() == Ending.COMPLETE
                ? transcript
                        .firstStarved()
                        .map(step -> StudentCall.of(script).get(step).stream()
                                .findFirst()
                                .orElse(FORGED))
                : Optional.empty();
    }

    @Override
    public Transcript playAlone(Script script) {
        return exclusivity.alone(() -> repeated(script));
    }

    private Transcript repeated(Script script) {
        long killsBefore = OutOfMemoryKiller.kills();
        Transcript transcript = attempt(script, Pace.STEP_BY_STEP);
        boolean isKilled = transcript.ending() == Ending.KILLED || transcript.ending() == Ending.STRUCK_DOWN;
        if (isKilled && OutOfMemoryKiller.kills() > killsBefore) {
            throw new SandboxException(
                    "The system ran out of memory and killed a student's program twice, the second time while"
                            + " no other lane was working. Give this machine or container more memory, and run the same command again.");
        }
        if (transcript.ending() == Ending.STRUCK_DOWN) {
            throw new SandboxException(
                    "Something on this machine killed a student's program with " + transcript.detail()
                            + ", twice, which the program cannot have done itself. Find out what kills processes here, and run the same"
                            + " command again.");
        }
        return transcript;
    }

    private Transcript attempt(Script script, Pace pace) {
        Transcript transcript = adapters.outOf(running().play(adapters.in(script), pace));
        if (transcript.ending() != Ending.COMPLETE) {
            close();
        }
        return transcript;
    }

    private Worker running() {
        Worker current = worker == null ? started() : worker;
        worker = current;
        return current;
    }

    /** None of the student's code has run when it fails to come up, so nothing speaks against another try. */
    private Worker started() {
        try {
            return start();
        } catch (SandboxException e) {
            return start();
        }
    }

    private Worker start() {
        return Worker.start(sandbox, jars, classes, limits, watchdog, meter);
    }

    /** What all scripts so far have taken. */
    Usage used() {
        return meter.total();
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
