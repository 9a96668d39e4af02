package org.gradus.engine.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gradus.engine.batch.BatchListener;
import org.gradus.engine.report.CleanText;
import org.gradus.engine.result.SubmissionRecord;

/** Shows how far a batch is: a bar on a terminal, a line for each submission elsewhere. */
interface Progress extends BatchListener, AutoCloseable {

    @Override
    void close();

    static Progress of(int submissions, PrintWriter err) {
        return Terminal.isInteractive() ? new Bar(submissions) : new Lines(submissions, err);
    }

    /** A bar on standard error. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        Bar(int submissions) {
            bar = new ProgressBarBuilder()
                    .setTaskName("grading")
                    .setInitialMax(submissions)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public void done(String submission, SubmissionRecord record) {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line for each submission as it is done. */
    final class Lines implements Progress {

        private final int submissions;
        private final PrintWriter err;
        private int done;

        Lines(int submissions, PrintWriter err) {
            this.submissions = submissions;
            this.err = err;
        }

        @Override
        public synchronized void done(String submission, SubmissionRecord record) {
            done++;
            err.println(done + "/" + submissions + " " + CleanText.of(submission) + " "
                    + record.status().word());
            err.flush();
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
