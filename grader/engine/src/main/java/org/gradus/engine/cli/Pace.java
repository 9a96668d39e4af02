package org.gradus.engine.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gradus.engine.clean.Count;
import org.gradus.engine.clean.TerminalText;

/** How far a batch is and how fast it goes on. For people who watch: nothing of it is ever in a file. Called by all lanes. */
final class Pace {

    /** Of the last ones alone: what an earlier run left is there at once, and says nothing of what is still to be graded. */
    private static final int LAST = 64;

    private static final long NANOS = 1_000_000_000;

    /** A submission takes less than one, and even one that hangs everywhere is replaced after a few. */
    private static final int NOTABLE_SECONDS = 15;

    private final int submissions;
    private final LongSupplier nanos;
    private final Deque<Long> ends = new ArrayDeque<>();
    private final Map<String, Long> running = new LinkedHashMap<>();
    private int done;

    Pace(int submissions) {
        this(submissions, System::nanoTime);
    }

    /** By another clock. */
    Pace(int submissions, LongSupplier nanos) {
        this.submissions = submissions;
        this.nanos = nanos;
        ends.add(nanos.getAsLong());
    }

    synchronized void begun(String submission) {
        running.put(submission, nanos.getAsLong());
    }

    /** Returns how many are done by now. */
    synchronized int done(String submission) {
        running.remove(submission);
        ends.add(nanos.getAsLong());
        if (ends.size() > LAST) {
            ends.remove();
        }
        done++;
        return done;
    }

    int submissions() {
        return submissions;
    }

    /** What is done, for somebody who has ended it. */
    synchronized String soFar() {
        return done + " of " + Count.of(submissions, "submission is", "submissions are") + " done";
    }

    /** All in one line. */
    synchronized String line() {
        return done + "/" + submissions + ", " + rate() + ", about " + words(left()) + " left"
                + slow().map(one -> "; " + one).orElse("");
    }

    /** How many in which time, in words. */
    synchronized String rate() {
        double second = perSecond();
        return second >= 1
                ? String.format(Locale.ROOT, "%.1f a second", second)
                : String.format(Locale.ROOT, "%.1f a minute", second * 60);
    }

    /** How long the rest will take, if it is like the last ones. */
    synchronized Duration left() {
        double second = perSecond();
        return Duration.ofSeconds(second > 0 ? Math.round((submissions - done) / second) : 0);
    }

    /** The submission that has been running longest, if that is long. */
    synchronized Optional<String> slow() {
        return running.entrySet().stream()
                .findFirst()
                .filter(one -> seconds(one.getValue()) >= NOTABLE_SECONDS)
                .map(one -> TerminalText.line(one.getKey()) + " has been running for "
                        + words(Duration.ofSeconds(seconds(one.getValue()))));
    }

    private double perSecond() {
        double time = ends.getLast() - ends.getFirst();
        return time > 0 ? (ends.size() - 1) * NANOS / time : 0;
    }

    private long seconds(long since) {
        return (nanos.getAsLong() - since) / NANOS;
    }

    private static String words(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
