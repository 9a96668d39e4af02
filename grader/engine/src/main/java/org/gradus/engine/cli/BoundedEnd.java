package org.gradus.engine.cli;

import java.util.concurrent.TimeUnit;

/**
 * Sees to it that the judge ends once it is to end, by a signal for example: whatever waits then, for a terminal that nobody reads
 * from or a disk that is gone, is left where it is.
 */
final class BoundedEnd {

    /** Time enough to kill what runs on the student's side and to say how to go on. */
    private static final long LONGEST_SECONDS = 10;

    private static volatile int status = ExitCode.INTERRUPTED;

    private BoundedEnd() {}

    /** From now on, an end takes no longer than its time. */
    static void isBounded() {
        Runtime.getRuntime().addShutdownHook(new Thread(BoundedEnd::begin, "gradus-ending"));
    }

    /** The command is done: if the end takes too long, this is its status and not that of an interrupt. */
    static void with(int exitCode) {
        status = exitCode;
    }

    private static void begin() {
        Thread end = new Thread(BoundedEnd::halt, "gradus-halt");
        end.setDaemon(true);
        end.start();
    }

    private static void halt() {
        try {
            TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(status);
    }
}
