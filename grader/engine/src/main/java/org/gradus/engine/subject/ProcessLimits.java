package org.gradus.engine.subject;

import java.time.Duration;
import org.gradus.engine.assignment.Limits;
import org.gradus.engine.compile.CompilerLimits;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.process.TimeLimit;

/** The limits of an assignment as the processes take them. */
public final class ProcessLimits {

    private static final int KILO = 1024;
    private static final int SHARE_OF_CLASSES = 8;
    private static final int COMPILER_REPLY_BYTES = 64 * KILO * KILO;

    private ProcessLimits() {}

    /** Of a compiler. */
    public static CompilerLimits ofCompiler(Limits limits) {
        Duration time = Duration.ofSeconds(limits.compileSeconds());
        return new CompilerLimits(
                limits.compileMegabytes(),
                new TimeLimit(time, time.multipliedBy(3)),
                classBytes(limits),
                COMPILER_REPLY_BYTES);
    }

    /** They are in a worker's heap three times while it reads them, and are to leave room for what they do. */
    private static long classBytes(Limits limits) {
        return Math.min((long) limits.heapMegabytes() * KILO * KILO / SHARE_OF_CLASSES, COMPILER_REPLY_BYTES / 2);
    }

    /** What one submission may take in all. */
    public static Usage ofSubmission(Limits limits) {
        return new Usage(
                limits.submissionSteps(),
                (long) limits.submissionMegabytes() * KILO * KILO,
                Duration.ofSeconds(limits.submissionCpuSeconds()),
                Duration.ofSeconds(limits.submissionIdleSeconds()));
    }

    /** Of a worker. */
    public static WorkerLimits ofWorker(Limits limits) {
        return new WorkerLimits(
                new JvmLimits(
                        limits.heapMegabytes(),
                        limits.metaspaceMegabytes(),
                        limits.offHeapMegabytes(),
                        limits.threads(),
                        limits.openFiles()),
                new TimeLimit(
                        Duration.ofSeconds(limits.scriptCpuSeconds()), Duration.ofSeconds(limits.scriptWallSeconds())),
                limits.replyKilobytes() * KILO,
                limits.printedKilobytes() * KILO);
    }
}
