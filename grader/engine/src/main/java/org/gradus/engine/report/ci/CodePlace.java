package org.gradus.engine.report.ci;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.result.Outcome;

/**
 * A line of a student's, so far as an outcome tells it.
 *
 * @param file its path, or its name alone
 * @param line from 1
 */
public record CodePlace(String file, int line) {

    private static final int LONGEST_NUMBER = 7;

    /** Of the first error of a compiler: {@code layers/Dense.java:3: ';' expected}. */
    private static final Pattern OF_THE_COMPILER =
            Pattern.compile("(?<file>[^:]+\\.java):(?<line>[0-9]{1," + LONGEST_NUMBER + "}): .*", Pattern.DOTALL);

    /** Of the innermost frame of an exception: {@code (at Dense.forward(Dense.java:3))}. */
    private static final Pattern OF_AN_EXCEPTION = Pattern.compile(
            ".*\\(at [^()]*\\((?<file>[\\w$]+\\.java):(?<line>[0-9]{1," + LONGEST_NUMBER + "})\\).*", Pattern.DOTALL);

    /** The place that an outcome names, if it does. */
    static Optional<CodePlace> in(Outcome outcome) {
        if (outcome instanceof Outcome.NotCompiled broken) {
            return broken.errors().stream()
                    .flatMap(error -> matched(OF_THE_COMPILER.matcher(error)).stream())
                    .findFirst();
        }
        return outcome instanceof Outcome.Threw
                ? matched(OF_AN_EXCEPTION.matcher(outcome.message()))
                : Optional.empty();
    }

    private static Optional<CodePlace> matched(Matcher matcher) {
        return matcher.matches()
                ? Optional.of(new CodePlace(matcher.group("file"), Integer.parseInt(matcher.group("line"))))
                : Optional.empty();
    }
}
