package org.gradus.worker;

import java.util.Optional;

/**
 * Ends this JVM soon after the judge is gone, even if the judge was killed and the student's code is in a loop that never ends.
 *
 * <p>It looks again and again instead of waiting for the channel to close: a thread that waits inside a system call makes every
 * {@code System.exit} of a student's 300 ms slower.
 */
final class JudgeWatch implements Runnable {

    private static final long LOOK_EVERY_MILLIS = 500;

    private final Optional<ProcessHandle> judge = ProcessHandle.current().parent();

    private JudgeWatch() {}

    static void start() {
        Thread thread = new Thread(new JudgeWatch(), "gradus-judge-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        // A process whose parent has died gets another one.
        while (ProcessHandle.current().parent().equals(judge)) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                // Only the student's code can have done that: look on.
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
