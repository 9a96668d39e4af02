package org.gradus.engine.subject;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.seal.Signals;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MalformedFrameException;
import org.gradus.wire.Pace;
import org.gradus.wire.Reply;
import org.gradus.wire.ReplyCodec;
import org.gradus.wire.Script;
import org.gradus.wire.ScriptCodec;

/** One worker process with one student's classes. Good for as long as every script that it plays is complete. */
final class Worker implements AutoCloseable {

    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int EXIT_ABORTED = 1;
    private static final String LAST_WORDS_OUT_OF_MEMORY = "java.lang.OutOfMemoryError";
    private static final String LAST_WORDS_NO_MEMORY_TO_HAVE = "insufficient memory for the Java Runtime Environment";
    private static final int MOST_REPLIES_OF_FULL_SIZE = 4;
    private static final int HANDSHAKE_BYTES = 64;

    private final ContainedProcess process;
    private final InputStream replies;
    private final WorkerLimits limits;
    private final Watchdog watchdog;
    private final Meter meter;
    private final boolean isSealed;
    private boolean hasTaken;

    private Worker(ContainedProcess process, WorkerLimits limits, Watchdog watchdog, Meter meter, boolean isSealed) {
        this.process = process;
        this.replies = new BufferedInputStream(process.replies());
        this.limits = limits;
        this.watchdog = watchdog;
        this.meter = meter;
        this.isSealed = isSealed;
    }

    /**
     * Starts a worker and hands it the classes; none of them is loaded yet. One that has no room for them plays nothing: that is the
     * student's doing.
     *
     * @throws SandboxException if the worker does not come up, or is ended while it takes them: our fault, since no student's code
     *     has run
     */
    static Worker start(
            Sandbox sandbox, InnerJars jars, ClassFiles classes, WorkerLimits limits, Watchdog watchdog, Meter meter) {
        Worker worker = new Worker(sandbox.start(program(jars, limits)), limits, watchdog, meter, sandbox.isSealed());
        Watchdog.Watch watch = watchdog.watch(worker.process, limits.script());
        try (watch) {
            worker.handOver(classes, watch);
        } finally {
            meter.add(Usage.of(0, 0, watch.used()));
        }
        return worker;
    }

    private void handOver(ClassFiles classes, Watchdog.Watch watch) {
        boolean isUp = false;
        try {
            send(classes);
            ReplyCodec.read(FrameReader.receive(replies, HANDSHAKE_BYTES));
            isUp = true;
            ReplyCodec.read(FrameReader.receive(replies, HANDSHAKE_BYTES));
            hasTaken = true;
        } catch (IOException e) {
            boolean isFull = isUp && !process.isClosed() && isFull(process.exitCode(), process.said());
            if (!isFull) {
                close();
                String when = watch.expired() ? " in time" : "";
                throw new SandboxException("A worker did not start" + when + "; it said: " + process.said(), e);
            }
        }
    }

    private void send(ClassFiles classes) throws IOException {
        FrameWriter frame = new FrameWriter();
        classes.write(frame);
        try {
            frame.send(process.requests());
        } catch (IOException e) {
            // It has ended while it read them: its replies tell how far it came.
            return;
        }
    }

    /**
     * Plays a script; unless the transcript is complete, this worker is of no further use.
     *
     * @param pace step by step, the transcript breaks off in the very step that did not come to its end; together, some step or
     *     other before it, after a part of the limit: it is played again
     */
    Transcript play(Script script, Pace pace) {
        if (!hasTaken) {
            meter.add(new Usage(script.length(), 0, Duration.ZERO, Duration.ZERO));
            return new Transcript(List.of(), Ending.OUT_OF_MEMORY, "");
        }
        ByteBudget budget = new ByteBudget(MOST_REPLIES_OF_FULL_SIZE * (long) limits.replyBytes());
        TimeLimit limit = pace == Pace.TOGETHER ? limits.script().ofAFirstTry() : limits.script();
        Watchdog.Watch watch = watchdog.watch(process, limit);
        try (watch) {
            return play(script, pace, budget, watch);
        } finally {
            meter.add(Usage.of(script.length(), budget.spent(), watch.used()));
        }
    }

    private Transcript play(Script script, Pace pace, ByteBudget budget, Watchdog.Watch watch) {
        List<Reply> answered = new ArrayList<>();
        try {
            send(script, pace);
            while (answered.size() < script.steps().size()) {
                FrameReader frame = FrameReader.receive(replies, limits.replyBytes());
                budget.spend(frame.remaining());
                answered.add(ReplyCodec.read(frame));
            }
            return new Transcript(answered, Ending.COMPLETE, "");
        } catch (MalformedFrameException e) {
            return new Transcript(answered, Ending.BROKE_PROTOCOL, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return watch.expired() ? new Transcript(answered, Ending.TIMED_OUT, "") : died(answered);
        }
    }

    private void send(Script script, Pace pace) throws IOException {
        FrameWriter frame = new FrameWriter();
        frame.constant(pace);
        ScriptCodec.write(script, frame);
        frame.send(process.requests());
    }

    private Transcript died(List<Reply> answered) {
        if (process.isClosed()) {
            throw new SandboxException("The judge was stopped while a student's code was running");
        }
        int exitCode = process.exitCode();
        if (isOutOfMemory(exitCode, process.said())) {
            return new Transcript(answered, Ending.OUT_OF_MEMORY, "");
        }
        return Signals.of(exitCode)
                .map(signal -> ended(answered, signal))
                .orElseGet(() -> new Transcript(answered, Ending.DIED, "exit code " + exitCode));
    }

    private Transcript ended(List<Reply> answered, int signal) {
        if (!isSealed) {
            return new Transcript(answered, Ending.KILLED, "signal " + signal);
        }
        if (Signals.isOfTheSeal(signal)) {
            return new Transcript(answered, Ending.DIED, "exit code of 128 or more");
        }
        return new Transcript(
                answered, Signals.isFromOutside(signal) ? Ending.STRUCK_DOWN : Ending.KILLED, "signal " + signal);
    }

    /** By itself at a limit of its own, or because the system refused it memory. */
    private static boolean isOutOfMemory(int exitCode, String said) {
        return isFull(exitCode, said) || (exitCode == EXIT_ABORTED && said.contains(LAST_WORDS_NO_MEMORY_TO_HAVE));
    }

    /** By itself, at a limit of its own. */
    private static boolean isFull(int exitCode, String said) {
        return exitCode == EXIT_OUT_OF_MEMORY && said.contains(LAST_WORDS_OUT_OF_MEMORY);
    }

    @Override
    public void close() {
        process.close();
    }

    private static Program program(InnerJars jars, WorkerLimits limits) {
        List<String> options = JvmOptions.of(
                limits.jvm(),
                // As where the student tried it: a recursion that ends there ends here.
                "-Xss1m",
                // Most of what runs here runs for a few milliseconds: compiling less of it costs less than it saves.
                "-XX:CompileThresholdScaling=2",
                // Hash codes of objects by counting: otherwise those of two runs are now and then not the same.
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=3");
        List<String> arguments =
                List.of(String.valueOf(limits.replyBytes() / Double.BYTES / 2), String.valueOf(limits.printedBytes()));
        return new Program(
                        "org.gradus.worker.Main",
                        jars.workerClassPath(),
                        options,
                        arguments,
                        limits.jvm().resources())
                .withArchive(jars.workerArchive());
    }
}
