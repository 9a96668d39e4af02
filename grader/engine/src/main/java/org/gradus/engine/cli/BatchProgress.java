package org.gradus.engine.cli;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gradus.engine.batch.BatchListener;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.result.SubmissionRecord;

/** Shows how far a batch is: a bar on a terminal, a line for each submission elsewhere. */
interface BatchProgress extends BatchListener, AutoCloseable {

    @Override
    void close();

    static BatchProgress of(int submissions, Screen screen) {
        return Terminal.isInteractive() ? new Bar(submissions, screen) : new Lines(submissions, screen);
    }

    /** A bar on standard error. */
    final class Bar implements BatchProgress {

        /** What every terminal has; asking for more would take Ctrl-C away from the JVM, and with it the tidying up. */
        private static final int WIDTH = 79;

        private final ProgressBar bar;
        private final Screen screen;

        Bar(int submissions, Screen screen) {
            this.screen = screen;
            bar = new ProgressBarBuilder()
                    .setConsumer(new DelegatingProgressBarConsumer(screen::passingLine, WIDTH))
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
            screen.line("");
        }
    }

    /** A line for each submission as it is done. */
    final class Lines implements BatchProgress {

        private final int submissions;
        private final Screen screen;
        private int done;

        Lines(int submissions, Screen screen) {
            this.submissions = submissions;
            this.screen = screen;
        }

        @Override
        public synchronized void done(String submission, SubmissionRecord record) {
            done++;
            screen.line(done + "/" + submissions + " " + TerminalText.line(submission) + " "
                    + record.status().word());
        }

        @Override
        public void close() {
            // Every line is out already.
        }
    }
}
