package org.gradus.engine.sandbox.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the threads of a process are doing at a moment, as Linux tells it.
 *
 * @param isWanting whether any of them runs, waits for a processor, or waits for the disk: none of that is idle
 * @param byThread the times of those that live
 */
record ThreadTimes(boolean isWanting, Map<String, Times> byThread) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final String THREADS = "task";
    private static final String STATE = "stat";
    private static final String TIMES = "schedstat";

    /**
     * Of one thread since it began, in nanoseconds. A wait that is not over yet is not in it.
     *
     * @param ran on a processor
     * @param waited for one
     */
    record Times(long ran, long waited) {
        static final Times NONE = new Times(0, 0);
    }

    ThreadTimes {
        byThread = Map.copyOf(byThread);
    }

    /** Empty where the system does not say, does not say it to this user, or the process is gone. */
    static Optional<ThreadTimes> of(long process) {
        return in(PROCESSES.resolve(String.valueOf(process)).resolve(THREADS));
    }

    /** Reads a folder with a folder for each thread. */
    static Optional<ThreadTimes> in(Path threads) {
        boolean isWanting = false;
        Map<String, Times> byThread = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(threads)) {
            for (Path thread : folders) {
                Optional<String> state = text(thread.resolve(STATE));
                if (state.isPresent()) {
                    isWanting |= isWanting(state.get());
                    byThread.put(
                            thread.getFileName().toString(),
                            text(thread.resolve(TIMES)).map(ThreadTimes::times).orElse(Times.NONE));
                }
            }
        } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
            return Optional.empty();
        }
        return byThread.isEmpty() ? Optional.empty() : Optional.of(new ThreadTimes(isWanting, byThread));
    }

    /** The letter comes after the name of the thread, which may hold brackets, spaces and letters itself. */
    private static boolean isWanting(String stat) {
        int at = stat.lastIndexOf(')') + 2;
        return at < stat.length() && (stat.charAt(at) == 'R' || stat.charAt(at) == 'D');
    }

    private static Times times(String schedstat) {
        String[] words = schedstat.strip().split(" ", -1);
        return words.length < 2 ? Times.NONE : new Times(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }

    /** Empty if the thread is gone. */
    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
