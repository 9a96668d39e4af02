package org.gradus.engine.report.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.result.Outcome;

/**
 * An exception of a student's that an outcome speaks of, told apart from others by its class and by where it was thrown: its message
 * may differ from input to input.
 *
 * @param identity the same for outcomes that speak of the same exception
 * @param brief what to say of the outcome where the exception has been shown before
 */
public record Thrown(String identity, String brief) {

    private static final Pattern WORDS = Pattern.compile(
            "(?<what>.{0,300}? threw (?<type>[\\w.$]+))(?<message>.*?)(?<where> \\(at .*\\))?", Pattern.DOTALL);

    /** The exception of an outcome: it threw, or was not run because something threw. */
    public static Optional<Thrown> in(Outcome outcome) {
        Matcher words = WORDS.matcher(outcome.message());
        boolean isThrown = outcome instanceof Outcome.Threw || outcome instanceof Outcome.NotRun;
        if (!isThrown || !words.matches()) {
            return Optional.empty();
        }
        String where = words.group("where");
        String identity = words.group("type") + (where == null ? words.group("message") : where);
        return Optional.of(new Thrown(identity, words.group("what") + ", as above"));
    }
}
