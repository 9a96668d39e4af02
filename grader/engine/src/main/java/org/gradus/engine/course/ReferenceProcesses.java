package org.gradus.engine.course;

import java.util.SortedMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.ReferenceFailedException;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.subject.ProcessLimits;
import org.gradus.engine.subject.WorkerSubject;
import org.gradus.wire.MatrixData;
import org.jspecify.annotations.Nullable;

/**
 * A course's references behind the wall: compiled when something is asked of them, and kept alive for what is asked next. For one
 * thread at a time.
 */
final class ReferenceProcesses implements AutoCloseable {

    private final Assignment assignment;
    private final Sandbox sandbox;
    private final InnerJars jars;
    private @Nullable Watchdog watchdog;
    private @Nullable ReferenceClasses classes;
    private @Nullable WorkerSubject subject;

    ReferenceProcesses(Assignment assignment, Sandbox sandbox, InnerJars jars) {
        this.assignment = assignment;
        this.sandbox = sandbox;
        this.jars = jars;
    }

    /**
     * Puts a question to the class that answers for its part.
     *
     * @throws ReferenceFailedException if it has no answer
     */
    SortedMap<Facet, MatrixData> ask(ReferenceQuestion question) {
        Candidate reference = classes().of(question.part());
        try {
            return question.askedOf(reference, subject());
        } catch (ReferenceFailedException e) {
            throw new ReferenceFailedException(
                    "the reference " + reference.binaryName() + " has no answer: " + e.getMessage());
        }
    }

    /** @throws org.gradus.engine.assignment.AssignmentException if they cannot be compiled */
    ReferenceClasses classes() {
        ReferenceClasses known = classes;
        if (known == null) {
            try (SubmissionCompiler compiler = new SubmissionCompiler(
                    sandbox, jars, ProcessLimits.ofCompiler(assignment.limits()), watchdog(), new Exclusivity())) {
                known = ReferenceClasses.compiled(assignment, compiler);
            }
            classes = known;
        }
        return known;
    }

    WorkerSubject subject() {
        WorkerSubject running = subject;
        if (running == null) {
            running = new WorkerSubject(
                    sandbox,
                    jars,
                    classes().files(),
                    ProcessLimits.ofWorker(assignment.limits()),
                    watchdog(),
                    new Exclusivity());
            subject = running;
        }
        return running;
    }

    private Watchdog watchdog() {
        Watchdog watching = watchdog;
        if (watching == null) {
            watching = new Watchdog();
            watchdog = watching;
        }
        return watching;
    }

    @Override
    public void close() {
        if (subject != null) {
            subject.close();
        }
        if (watchdog != null) {
            watchdog.close();
        }
    }
}
