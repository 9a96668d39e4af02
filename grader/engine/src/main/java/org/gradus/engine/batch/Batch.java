package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.batch.BatchEntry.Origin;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.intake.Intake;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.sandbox.SandboxException;

/**
 * Grades many submissions in lanes, each with a compiler of its own. What the journal knows is not run again. A fault of ours in
 * one submission never stops the others.
 */
public final class Batch {

    private final GradingContext context;
    private final Intake intake;
    private final Journal journal;
    private final RunIdentity run;

    public Batch(GradingContext context, Intake intake, Journal journal, RunIdentity run) {
        this.context = context;
        this.intake = intake;
        this.journal = journal;
        this.run = run;
    }

    /**
     * Grades the submissions.
     *
     * @param lanes how many at the same time, at least 1
     * @return one entry for each submission, in the given order, whatever the lanes did when
     * @throws AssignmentException if the assignment cannot be graded by
     * @throws JournalException if a record cannot be kept
     * @throws SandboxException if the files of the student's side can neither be used nor repaired
     * @throws InterruptedException if the thread was interrupted; what was done until then is in the journal
     */
    public List<BatchEntry> grade(List<Submission> submissions, int lanes, BatchListener listener)
            throws InterruptedException {
        BatchEntry[] entries = new BatchEntry[submissions.size()];
        AtomicInteger next = new AtomicInteger();
        Runnable lane = () -> {
            try (SubmissionGrader grader = new SubmissionGrader(context)) {
                for (int i = next.getAndIncrement();
                        i < entries.length && !isInterrupted();
                        i = next.getAndIncrement()) {
                    listener.begun(submissions.get(i).name());
                    Found found = found(submissions.get(i), grader);
                    entries[i] = found.entry();
                    journal.settle(entries[i].submission(), found.record());
                    listener.done(entries[i].submission(), found.record());
                }
            }
        };
        run(lane, Math.max(1, Math.min(lanes, submissions.size())));
        return List.of(entries);
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** The threads of the lanes live as long as the batch: a sandboxed process may die with the thread that started it. */
    private static void run(Runnable lane, int lanes) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                running.add(threads.submit(lane));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JournalException journal) {
                throw journal;
            }
            if (e.getCause() instanceof AssignmentException assignment) {
                throw assignment;
            }
            if (e.getCause() instanceof SandboxException sandbox) {
                throw sandbox;
            }
            throw new IllegalStateException("a lane came to a halt", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private record Found(BatchEntry entry, SubmissionRecord record) {}

    private Found found(Submission submission, SubmissionGrader grader) {
        String contentHash = "";
        try {
            Collected collected = intake.collect(submission);
            contentHash = ContentHash.of(collected);
            String key = run.key(contentHash);
            Optional<SubmissionRecord> known = journal.find(key);
            return known.isPresent()
                    ? new Found(BatchEntry.of(submission, contentHash, Origin.JOURNAL), known.get())
                    : new Found(BatchEntry.of(submission, contentHash, Origin.GRADED), graded(collected, key, grader));
        } catch (JournalException | AssignmentException e) {
            // No record can be kept, or nobody can be graded: going on would lose all that follows.
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Our own fault, whatever it is: it must cost neither this student marks nor the others their turn.
            return new Found(BatchEntry.of(submission, contentHash, Origin.GRADED), fault(e));
        }
    }

    private SubmissionRecord graded(Collected collected, String key, SubmissionGrader grader) {
        SubmissionRecord record = grader.grade(collected);
        journal.keep(key, record);
        return record;
    }

    private static SubmissionRecord fault(Throwable thrown) {
        String reason = "Gradus failed: " + thrown + "; nothing was marked, run it again and report it";
        return new SubmissionRecord(Status.GRADER_FAULT, reason, List.of(), List.of());
    }
}
