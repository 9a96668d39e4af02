package org.gradus.worker;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gradus.wire.Reply;
import org.gradus.wire.Reply.Failure.Kind;

/**
 * Puts what a student's code threw into words. The throwable is the student's own: asking it for its message runs the student's
 * code, which may throw again.
 */
final class Throwables {

    private static final int LONGEST_TEXT = 600;
    private static final int FRAMES_SHOWN = 3;

    private Throwables() {}

    static Reply describe(Throwable thrown) {
        if (thrown.getClass() == UnsupportedOperationException.class) {
            return new Reply.Failure(Kind.NOT_IMPLEMENTED, message(thrown));
        }
        // Of these the JVM itself, which ends where the heap is full, lets by those about threads and buffers.
        boolean starved = thrown.getClass() == OutOfMemoryError.class;
        return new Reply.Failure(starved ? Kind.STARVED : Kind.THREW, text(thrown));
    }

    /** Class, message, and where: {@code java.lang.IllegalStateException: no input (at Dense.backward(Dense.java:12))}. */
    static String text(Throwable thrown) {
        String message = message(thrown);
        String name = thrown.getClass().getName();
        return bounded((message.isEmpty() ? name : name + ": " + message) + where(thrown));
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : bounded(message);
        } catch (Throwable second) {
            // A hostile getMessage: its own failure is worth no more than this.
            return "(its message cannot be read)";
        }
    }

    private static String where(Throwable thrown) {
        try {
            String frames = Arrays.stream(thrown.getStackTrace())
                    .filter(frame -> !isOurs(frame.getClassName()))
                    .limit(FRAMES_SHOWN)
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                            + frame.getLineNumber() + ")")
                    .collect(Collectors.joining(", "));
            return frames.isEmpty() ? "" : " (at " + frames + ")";
        } catch (Throwable second) {
            // Likewise getStackTrace.
            return "";
        }
    }

    private static boolean isOurs(String className) {
        return className.startsWith("org.gradus.") || className.startsWith("java.") || className.startsWith("jdk.");
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
