package org.gradus.engine.cli;

import java.util.function.Supplier;

/** What is said when the process ends in the middle of some work, by Ctrl-C or a signal. */
final class Interruption {

    /** Work that a later run can go on with. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws InterruptedException;
    }

    private Interruption() {}

    /**
     * Does the work; if the process is ended meanwhile, says how far it got and how to go on.
     *
     * @param soFar what is done by then
     */
    static <T> T told(Screen screen, Supplier<String> soFar, Work<T> work) throws InterruptedException {
        Thread atEnd = new Thread(
                () -> {
                    // A progress bar leaves its line unfinished.
                    screen.line("");
                    screen.line(soFar.get());
                    screen.lastLine("gradus: interrupted; the same command continues where it stopped");
                },
                "gradus-interrupted");
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            return work.done();
        } finally {
            withdraw(atEnd);
        }
    }

    private static void withdraw(Thread atEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The process is ending, and it is being said.
            return;
        }
    }
}
