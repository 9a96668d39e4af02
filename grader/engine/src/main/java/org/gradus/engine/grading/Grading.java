package org.gradus.engine.grading;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.batch.Batch;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.batch.BatchListener;
import org.gradus.engine.batch.CaseRunner;
import org.gradus.engine.batch.GradingContext;
import org.gradus.engine.batch.PartGrader;
import org.gradus.engine.batch.Replayed;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.check.suite.FacetCoverage;
import org.gradus.engine.check.suite.Replay;
import org.gradus.engine.compile.KnownRelease;
import org.gradus.engine.course.OpenAssignment;
import org.gradus.engine.course.OpenReferences;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.intake.Intake;
import org.gradus.engine.intake.SourceLimits;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.GraderIdentity;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.report.model.RunFacts;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.Watchdog;

/**
 * Grades submissions by one assignment. The stages in their order: a submission is collected, compiled, checked part by part,
 * diagnosed where marks were lost, and kept as a record; records are marked; reports are made of marked records alone.
 *
 * <p>Closing it ends the watch over the time of students' processes; so does the end of the judge, if it comes first, and kills
 * what still runs. The sandbox is closed by whoever opened it.
 */
public final class Grading implements AutoCloseable {

    private static final int KILO = 1024;

    private final Ahead<Ready> ready;
    private final Assignment assignment;
    private final RunIdentity run;
    private final GradingContext context;
    private final Intake intake;
    private final Watchdog watchdog;
    private final Thread atEnd;

    private Grading(Ahead<Ready> ready, RunIdentity run, GradingContext context, Intake intake) {
        this.ready = ready;
        this.assignment = context.assignment();
        this.run = run;
        this.context = context;
        this.intake = intake;
        this.watchdog = context.watchdog();
        this.atEnd = new Thread(context.sandbox()::close, "gradus-end");
    }

    /**
     * What is graded, and for what.
     *
     * @param kind of the run
     * @param seed of all random inputs
     * @param encoding of sources that do not say their own, if it is known
     * @param submissions where they are
     * @param wanted what is made of it
     */
    public record Purpose(
            RunKind kind,
            Assignment assignment,
            Seed seed,
            Optional<Charset> encoding,
            Path submissions,
            Wanted wanted) {

        /** What grading is for in most cases: marks, and why. */
        public Purpose(RunKind kind, Assignment assignment, Seed seed, Optional<Charset> encoding, Path submissions) {
            this(kind, assignment, seed, encoding, submissions, Wanted.MARKS_AND_WHY);
        }
    }

    /** What somebody wants to know of submissions. */
    public enum Wanted {
        MARKS_AND_WHY,
        /** Nobody will read why a mark was lost. */
        MARKS
    }

    /** An assignment with its checks. */
    private record Ready(OpenAssignment open, GradingContext.Checks checks) {

        static Ready of(Purpose purpose, Sandbox sandbox, InnerJars jars) {
            Assignment assignment = purpose.assignment();
            OpenAssignment open = Grading.open(assignment, purpose.seed().number(), sandbox, jars);
            PartGrader parts = purpose.wanted() == Wanted.MARKS
                    ? PartGrader.ofMarksAlone(open.suite())
                    : new PartGrader(open.suite(), new Diagnoser(open.references()), assignment.shrinkSteps());
            return new Ready(open, new GradingContext.Checks(open.suite(), parts));
        }
    }

    /**
     * Begins to prepare the checks of an assignment: submissions may be compiled meanwhile.
     *
     * @param sandbox around students' code
     * @param jars of the students' side
     * @throws AssignmentException if nothing can be compiled for the assignment here, or it has code of its own and cannot be graded by;
     *     without, whatever needs the checks throws it
     */
    public static Grading open(Purpose purpose, Sandbox sandbox, InnerJars jars) {
        Assignment assignment = purpose.assignment();
        KnownRelease.require(assignment);
        Supplier<Ready> preparing = () -> Ready.of(purpose, sandbox, jars);
        // The processes of a course's own code die with the thread that started them.
        Ahead<Ready> ready =
                OpenAssignment.needsWalls(assignment) ? Ahead.made(preparing) : Ahead.begun("gradus-checks", preparing);
        GradingContext context = new GradingContext(
                assignment, () -> ready.get().checks(), sandbox, jars, new Watchdog(), new Exclusivity());
        SourceLimits limits = new SourceLimits(
                assignment.limits().sources(), assignment.limits().sourceKilobytes() * KILO);
        Intake intake = new Intake(limits, purpose.encoding());
        Grading grading = new Grading(ready, identity(purpose, sandbox), context, intake);
        Runtime.getRuntime().addShutdownHook(grading.atEnd);
        return grading;
    }

    /**
     * Prepares the checks of an assignment alone.
     *
     * @param sandbox around a course's own code, if it has some
     * @throws AssignmentException if the assignment cannot be graded by
     */
    public static OpenAssignment open(Assignment assignment, long seed, Sandbox sandbox, InnerJars jars) {
        return OpenAssignment.of(assignment, seed, walls(sandbox, jars));
    }

    /** Who answers for the parts of an assignment, whether it can be graded by or not. */
    public static OpenReferences references(Assignment assignment, Sandbox sandbox, InnerJars jars) {
        return OpenReferences.of(assignment, walls(sandbox, jars));
    }

    private static OpenAssignment.Walls walls(Sandbox sandbox, InnerJars jars) {
        return new OpenAssignment.Walls(sandbox, jars, InnerJars.defaultCache(System.getenv()));
    }

    /**
     * What looks at each facet of an assignment without code of its own. Nothing of anybody's is run.
     *
     * @throws AssignmentException if it cannot be graded by
     */
    public static List<FacetCoverage> coverage(Assignment assignment) {
        KnownRelease.require(assignment);
        return checks(assignment).coverage();
    }

    /**
     * Looks whether an assignment without code of its own can be graded by, and runs nothing of anybody's. On which JDK it will be, this
     * one does not know: students have their own.
     *
     * @throws AssignmentException if it cannot
     */
    public static void requireGradable(Assignment assignment) {
        checks(assignment);
    }

    private static CheckSuite checks(Assignment assignment) {
        return new CheckSuite(assignment, References.standard(), assignment.seed());
    }

    private static RunIdentity identity(Purpose purpose, Sandbox sandbox) {
        Assignment assignment = purpose.assignment();
        return new RunIdentity(
                purpose.kind(),
                GraderIdentity.current(),
                Runtime.version().toString(),
                assignment.id(),
                assignment.hash(),
                !assignment.hiddenCases().isEmpty(),
                purpose.seed().number(),
                purpose.seed().origin(),
                purpose.encoding().map(Charset::name).orElse(""),
                sandbox.name(),
                purpose.submissions().toAbsolutePath().normalize().toString());
    }

    /**
     * Waits for the checks.
     *
     * @throws AssignmentException if the assignment cannot be graded by
     */
    public void requirePrepared() {
        ready.get();
    }

    public Assignment assignment() {
        return assignment;
    }

    /** What reproduces the run. */
    public RunIdentity run() {
        return run;
    }

    /** What the reports tell of the run. */
    public RunFacts facts() {
        return facts(run);
    }

    /** What reports tell of a run; a secret seed is not among it. */
    public static RunFacts facts(RunIdentity run) {
        return new RunFacts(
                run.grader().version(),
                run.grader().hash(),
                run.java(),
                run.sandbox(),
                run.assignmentHash(),
                run.seedFrom() == Seed.Origin.SECRET ? "secret; it is in run.json" : Long.toString(run.seed()),
                run.encoding());
    }

    /**
     * Grades submissions: what the journal knows is not run again.
     *
     * @param lanes how many at the same time, at least 1
     * @return one entry for each submission, in the given order
     * @throws AssignmentException if the assignment cannot be graded by
     * @throws org.gradus.engine.journal.JournalException if a record cannot be kept
     * @throws InterruptedException if the thread was interrupted; what was done until then is in the journal
     */
    public List<BatchEntry> records(List<Submission> submissions, int lanes, Journal journal, BatchListener listener)
            throws InterruptedException {
        return new Batch(context, intake, journal, run).grade(submissions, lanes, listener);
    }

    /**
     * Runs one file alone on a submission, without marks.
     *
     * @throws AssignmentException if the file cannot be run
     */
    public Replayed replay(CaseFile file, Submission submission) {
        Replay replay = Replay.of(file, ready.get().open().references());
        return new CaseRunner(context).run(replay, intake.collect(submission));
    }

    @Override
    public void close() {
        ready.finish(made -> made.open().close());
        watchdog.close();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
