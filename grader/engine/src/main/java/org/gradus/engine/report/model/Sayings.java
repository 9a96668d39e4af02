package org.gradus.engine.report.model;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.result.Outcome;

/**
 * What a text has said of calls that came to no end: an exception with its lines, and whatever else ended one, is said once and is shorter
 * from then on. One for each text.
 */
public final class Sayings {

    private static final String NOT_RUN = "not run, because ";
    private static final String AS_ABOVE = ", as above";
    /** What begins where the facts end: advice, or details. */
    private static final Pattern MORE = Pattern.compile("[:;] ");

    private final Set<String> said = new HashSet<>();

    /** The message of an outcome, shorter where what it is about was said before. */
    public String of(Outcome outcome) {
        if (outcome instanceof Outcome.NotCompiled broken) {
            said.add(broken.message());
            return above(broken);
        }
        return Thrown.in(outcome)
                .map(thrown -> said.add(thrown.identity()) ? outcome.message() : thrown.brief())
                .orElseGet(() -> ofNoException(outcome));
    }

    /** Why a class does not compile, to stand above what the compiler said of it: without the first of that, which the reason ends with. */
    public static String above(Outcome.NotCompiled broken) {
        String reason = broken.reason();
        int colon = reason.indexOf(": ");
        boolean isListed =
                colon >= 0 && broken.errors().stream().anyMatch(error -> error.startsWith(reason.substring(colon + 2)));
        return isListed ? reason.substring(0, colon + 1) : reason;
    }

    private String ofNoException(Outcome outcome) {
        String message = outcome.message();
        String start = message.startsWith(NOT_RUN) ? NOT_RUN : "";
        String cause = message.substring(start.length());
        boolean isNew = said.add(cause);
        boolean isAboutNoAnswer = outcome.isWithoutReturn() || !start.isEmpty();
        Matcher more = MORE.matcher(cause);
        return isNew || !isAboutNoAnswer || !more.find()
                ? message
                : start + cause.substring(0, more.start()) + AS_ABOVE;
    }
}
