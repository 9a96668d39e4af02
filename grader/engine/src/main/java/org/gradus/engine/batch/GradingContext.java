package org.gradus.engine.batch;

import java.util.function.Supplier;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.subject.Budget;
import org.gradus.engine.subject.ProcessLimits;
import org.gradus.engine.subject.WorkerSubject;

/**
 * What all lanes share: the assignment with its suite, the walls, the limits.
 *
 * @param assignment that everything is graded by
 * @param checks that are waited for where the first is needed, since a compiler may run while they are prepared
 * @param sandbox that starts compilers and workers
 * @param jars of the student's side
 * @param watchdog that keeps their time
 * @param exclusivity through which the lanes pass
 */
public record GradingContext(
        Assignment assignment,
        Supplier<Checks> checks,
        Sandbox sandbox,
        InnerJars jars,
        Watchdog watchdog,
        Exclusivity exclusivity) {

    /**
     * What submissions are put through.
     *
     * @param suite of the assignment
     * @param parts puts candidates through it, part by part
     */
    public record Checks(CheckSuite suite, PartGrader parts) {}

    /**
     * The checks of the assignment.
     *
     * @throws AssignmentException if it cannot be graded by
     */
    CheckSuite suite() {
        return checks.get().suite();
    }

    /** What puts candidates through them. */
    PartGrader parts() {
        return checks.get().parts();
    }

    /** A compiler for one lane. */
    SubmissionCompiler compiler() {
        return new SubmissionCompiler(
                sandbox, jars, ProcessLimits.ofCompiler(assignment.limits()), watchdog, exclusivity);
    }

    /** A student's classes behind the wall, for one lane. */
    WorkerSubject subject(SubmissionPath.Classes classes) {
        return new WorkerSubject(
                sandbox,
                jars,
                classes.reply().classFiles(),
                classes.adapters(),
                ProcessLimits.ofWorker(assignment.limits()),
                watchdog,
                exclusivity);
    }

    /** What one submission may take in all. */
    Budget budget() {
        return new Budget(ProcessLimits.ofSubmission(assignment.limits()));
    }
}
