package org.gradus.engine.cli;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gradus.engine.batch.BatchListener;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.result.SubmissionRecord;

/** Shows how far a batch is: a bar on a terminal, lines elsewhere. */
interface BatchProgress extends BatchListener, AutoCloseable {

    @Override
    void close();

    static BatchProgress of(Pace pace, Screen screen) {
        return Terminal.isInteractive() ? new Bar(pace, screen) : new Lines(pace, screen, System::nanoTime);
    }

    /** A bar on standard error, with what is slow beside it. */
    final class Bar implements BatchProgress {

        /** What every terminal has; asking for more would take Ctrl-C away from the JVM, and with it the tidying up. */
        private static final int WIDTH = 79;

        private static final int BAR = 50;

        private final ProgressBar bar;
        private final Pace pace;
        private final Screen screen;

        Bar(Pace pace, Screen screen) {
            this.pace = pace;
            this.screen = screen;
            bar = new ProgressBarBuilder()
                    .setConsumer(new DelegatingProgressBarConsumer(this::show, BAR))
                    .setTaskName("grading")
                    .setInitialMax(pace.submissions())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setEtaFunction(state -> Optional.of(pace.left()))
                    .build();
        }

        private void show(String drawn) {
            String beside = pace.slow().orElseGet(pace::rate);
            screen.passingLine(fitted(drawn + " " + beside));
        }

        /** As long as the line that it is written over. */
        private static String fitted(String line) {
            int[] points = line.codePoints().limit(WIDTH).toArray();
            return new String(points, 0, points.length) + " ".repeat(WIDTH - points.length);
        }

        @Override
        public void begun(String submission) {
            pace.begun(submission);
        }

        @Override
        public void done(String submission, SubmissionRecord record) {
            pace.done(submission);
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
            screen.line("");
        }
    }

    /** A line for each submission as it is done; of many submissions one every so often. */
    final class Lines implements BatchProgress {

        /** A log of more lines is read by nobody. */
        private static final int MOST = 500;

        private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

        private final Pace pace;
        private final Screen screen;
        private final LongSupplier nanos;
        private long last;

        Lines(Pace pace, Screen screen, LongSupplier nanos) {
            this.pace = pace;
            this.screen = screen;
            this.nanos = nanos;
            last = nanos.getAsLong();
        }

        @Override
        public void begun(String submission) {
            pace.begun(submission);
        }

        @Override
        public synchronized void done(String submission, SubmissionRecord record) {
            int done = pace.done(submission);
            if (pace.submissions() <= MOST || done == pace.submissions()) {
                screen.line(done + "/" + pace.submissions() + " " + TerminalText.line(submission) + " "
                        + record.status().word());
            } else if (nanos.getAsLong() - last >= PAUSE) {
                last = nanos.getAsLong();
                screen.line(pace.line());
            }
        }

        @Override
        public void close() {
            // Every line is out already.
        }
    }
}
