package org.gradus.engine.batch;

import java.time.Duration;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Limits;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.compile.CompilerLimits;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.subject.Budget;
import org.gradus.engine.subject.Usage;
import org.gradus.engine.subject.WorkerLimits;
import org.gradus.engine.subject.WorkerSubject;
import org.gradus.wire.ClassFiles;

/**
 * What all lanes share: the assignment with its suite, the walls, the limits.
 *
 * @param assignment that everything is graded by
 * @param suite its checks
 * @param parts puts candidates through it, part by part
 * @param sandbox that starts compilers and workers
 * @param jars of the student's side
 * @param watchdog that keeps their time
 * @param exclusivity through which the lanes pass
 */
public record GradingContext(
        Assignment assignment,
        CheckSuite suite,
        PartGrader parts,
        Sandbox sandbox,
        InnerJars jars,
        Watchdog watchdog,
        Exclusivity exclusivity) {

    /** A compiler for one lane. */
    SubmissionCompiler compiler() {
        return new SubmissionCompiler(sandbox, jars, LaneLimits.compiler(assignment.limits()), watchdog, exclusivity);
    }

    /** A student's classes behind the wall, for one lane. */
    WorkerSubject subject(ClassFiles classes) {
        return new WorkerSubject(sandbox, jars, classes, LaneLimits.worker(assignment.limits()), watchdog, exclusivity);
    }

    /** What one submission may take in all. */
    Budget budget() {
        return new Budget(LaneLimits.submission(assignment.limits()));
    }

    /** The limits of an assignment as the processes take them. */
    private static final class LaneLimits {

        private static final int KILO = 1024;
        private static final int SHARE_OF_CLASSES = 8;
        private static final int COMPILER_REPLY_BYTES = 64 * KILO * KILO;

        static CompilerLimits compiler(Limits limits) {
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

        static Usage submission(Limits limits) {
            return new Usage(
                    limits.submissionSteps(),
                    (long) limits.submissionMegabytes() * KILO * KILO,
                    Duration.ofSeconds(limits.submissionCpuSeconds()),
                    Duration.ofSeconds(limits.submissionIdleSeconds()));
        }

        static WorkerLimits worker(Limits limits) {
            return new WorkerLimits(
                    new JvmLimits(
                            limits.heapMegabytes(),
                            limits.metaspaceMegabytes(),
                            limits.offHeapMegabytes(),
                            limits.threads(),
                            limits.openFiles()),
                    new TimeLimit(
                            Duration.ofSeconds(limits.scriptCpuSeconds()),
                            Duration.ofSeconds(limits.scriptWallSeconds())),
                    limits.replyKilobytes() * KILO,
                    limits.printedKilobytes() * KILO);
        }
    }
}
