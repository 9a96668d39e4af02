package org.gradus.engine.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.batch.Batch;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.batch.CaseRunner;
import org.gradus.engine.batch.Replayed;
import org.gradus.engine.batch.Workshop;
import org.gradus.engine.check.exam.Exam;
import org.gradus.engine.check.exam.Replay;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.Tutor;
import org.gradus.engine.intake.Intake;
import org.gradus.engine.intake.SourceLimits;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.GraderIdentity;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.report.Graded;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.Turnstile;
import org.gradus.engine.sandbox.Watchdog;
import org.gradus.reference.catalogue.Catalogue;

/**
 * Everything that grading one folder, or one submission, needs. Closing it kills what is still running on the student's side; so
 * does the end of the judge, if it comes first.
 */
final class Session implements AutoCloseable {

    private static final int KILO = 1024;

    private final Assignment assignment;
    private final RunIdentity run;
    private final Workshop workshop;
    private final Intake intake;
    private final Walls walls;
    private final Watchdog watchdog;
    private final Thread atEnd;

    private Session(Assignment assignment, RunIdentity run, Workshop workshop, Intake intake, Walls walls) {
        this.assignment = assignment;
        this.run = run;
        this.workshop = workshop;
        this.intake = intake;
        this.walls = walls;
        this.watchdog = workshop.watchdog();
        this.atEnd = new Thread(walls.sandbox()::close, "gradus-end");
    }

    /**
     * Prepares the checks of an assignment and the walls.
     *
     * @param kind what the session is for
     * @param seed of all random inputs
     * @param encoding of sources that do not say their own, if it is known
     * @param submissions what will be graded
     * @param walls around students' code
     */
    static Session open(
            RunKind kind, Assignment assignment, Seed seed, Optional<Charset> encoding, Path submissions, Walls walls) {
        Exam exam = new Exam(assignment, Catalogue.standard(), seed.number());
        Tutor tutor = new Tutor(exam, new Diagnoser(Catalogue.standard()), assignment.shrinkSteps());
        Sandbox sandbox = walls.sandbox();
        RunIdentity run = new RunIdentity(
                kind,
                GraderIdentity.current(),
                Runtime.version().toString(),
                assignment.id(),
                assignment.hash(),
                !assignment.hiddenCases().isEmpty(),
                seed.number(),
                seed.origin(),
                encoding.map(Charset::name).orElse(""),
                sandbox.name(),
                submissions.toAbsolutePath().normalize().toString());
        Workshop workshop =
                new Workshop(assignment, exam, tutor, sandbox, walls.jars(), new Watchdog(), new Turnstile());
        SourceLimits limits = new SourceLimits(
                assignment.limits().sources(), assignment.limits().sourceKilobytes() * KILO);
        Session session = new Session(assignment, run, workshop, new Intake(limits, encoding), walls);
        Runtime.getRuntime().addShutdownHook(session.atEnd);
        return session;
    }

    Assignment assignment() {
        return assignment;
    }

    RunIdentity run() {
        return run;
    }

    /** A batch whose records are kept in the given journal. */
    Batch batch(Journal journal) {
        return new Batch(workshop, intake, journal, run);
    }

    /** Runs one file alone on a submission, without marks. */
    Replayed replay(CaseFile file, Submission submission) {
        Replay replay = Replay.of(file, Catalogue.standard());
        return new CaseRunner(workshop).run(replay, intake.collect(submission));
    }

    /** The entries of a batch with their marks. */
    List<Graded> mark(List<BatchEntry> entries) {
        Marking marking = new Marking(assignment);
        return entries.stream().map(entry -> marked(entry, marking)).toList();
    }

    /** A record that no row can be made of must not keep the others from theirs: it is tried alone first. */
    private Graded marked(BatchEntry entry, Marking marking) {
        try {
            Graded graded = new Graded(entry.submission(), entry.record(), marks(entry.record(), marking));
            ReportFiles.tables(assignment, List.of(graded));
            return graded;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Graded(entry.submission(), unshown(e), Optional.empty());
        }
    }

    private static Optional<SubmissionMarks> marks(SubmissionRecord record, Marking marking) {
        return record.status().hasPoints() ? Optional.of(marking.of(record)) : Optional.empty();
    }

    private static SubmissionRecord unshown(Throwable thrown) {
        String reason = "Gradus failed to make rows of its record: " + thrown
                + "; nothing was marked, grade it alone into another folder and report it";
        return new SubmissionRecord(Status.GRADER_FAULT, reason, List.of(), List.of());
    }

    @Override
    public void close() {
        walls.close();
        watchdog.close();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
