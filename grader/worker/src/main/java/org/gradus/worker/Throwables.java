package org.gradus.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.wire.Reply;
import org.gradus.wire.Reply.Failure.Kind;
import org.gradus.wire.compile.ReservedPackages;

/**
 * Puts what a student's code threw into words. The throwable is the student's own: asking it for its message runs the student's
 * code, which may throw again.
 */
final class Throwables {

    private static final int LONGEST_TEXT = 600;
    private static final int FRAMES_SHOWN = 3;
    private static final int CAUSES_FOLLOWED = 10;
    private static final String INITIALISER = "<clinit>";

    /** What the JVM remembers of a static initialiser that failed, for whoever needs its class later. */
    private static final Pattern REMEMBERED = Pattern.compile("Exception (.*) \\[in thread \".*\"\\]", Pattern.DOTALL);

    private Throwables() {}

    static Reply describe(Throwable thrown) {
        if (thrown.getClass() == UnsupportedOperationException.class && !isOfALibrary(thrown)) {
            return new Reply.Failure(Kind.NOT_IMPLEMENTED, message(thrown));
        }
        // Of these the JVM itself, which ends where the heap is full, lets by those about threads and buffers.
        boolean starved = thrown.getClass() == OutOfMemoryError.class;
        return new Reply.Failure(starved ? Kind.STARVED : Kind.THREW, text(thrown));
    }

    /**
     * Class, message, and where: {@code java.lang.IllegalStateException: no input (at Dense.backward(Dense.java:12))}. Of a static
     * initialiser that failed it is what the initialiser threw, the first time and ever after.
     */
    static String text(Throwable thrown) {
        Throwable cause = initialiserCause(thrown);
        String message = message(cause);
        Matcher remembered = REMEMBERED.matcher(message);
        if (cause.getClass() == ExceptionInInitializerError.class && remembered.matches()) {
            return bounded(remembered.group(1) + where(cause));
        }
        String name = cause.getClass().getName();
        return bounded((message.isEmpty() ? name : name + ": " + message) + where(cause));
    }

    private static Throwable initialiserCause(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < CAUSES_FOLLOWED; i++) {
            boolean isWrapping = cause.getClass() == ExceptionInInitializerError.class
                    || (cause.getClass() == NoClassDefFoundError.class
                            && cause.getCause() instanceof ExceptionInInitializerError);
            if (!isWrapping || cause.getCause() == null) {
                return cause;
            }
            cause = cause.getCause();
        }
        return cause;
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

    /** The places in the student's code, the deepest first, whatever library it called from there. */
    private static String where(Throwable thrown) {
        try {
            List<String> places = new ArrayList<>();
            for (StackTraceElement frame : thrown.getStackTrace()) {
                boolean isShown =
                        places.size() < FRAMES_SHOWN || frame.getMethodName().equals(INITIALISER);
                if (isShown && !ReservedPackages.containClass(frame.getClassName())) {
                    places.add(place(frame));
                }
            }
            return places.isEmpty() ? "" : " (at " + String.join(", ", places) + ")";
        } catch (Throwable second) {
            // Likewise getStackTrace.
            return "";
        }
    }

    private static String place(StackTraceElement frame) {
        String line = "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
        return frame.getMethodName().equals(INITIALISER)
                ? "the static initialiser of " + frame.getClassName() + line
                : frame.getClassName() + "." + frame.getMethodName() + line;
    }

    /** Whether the JDK or EJML threw it, {@code List.of().add(...)} for example: that is no word of the student's. */
    private static boolean isOfALibrary(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            String thrower = frames.length == 0 ? "" : frames[0].getClassName();
            return ReservedPackages.containClass(thrower) && !thrower.startsWith("org.gradus.");
        } catch (Throwable second) {
            return false;
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
