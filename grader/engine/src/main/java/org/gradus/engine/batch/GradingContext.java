package org.gradus.engine.batch;

import org.gradus.engine.assignment.Assignment;
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
