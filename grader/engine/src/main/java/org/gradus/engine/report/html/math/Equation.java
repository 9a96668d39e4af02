package org.gradus.engine.report.html.math;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is right, as it is set on a page. */
public final class Equation {

    /** A line that states an equation. The rules of conduct are sentences instead. */
    private static final Pattern EQUATION = Pattern.compile("\\S = \\S");

    private Equation() {}

    /** The formula of a line of text; empty where the line is a sentence, which is shown as it is. */
    public static Optional<MathNode> of(String text) {
        return EQUATION.matcher(text).find() ? Optional.of(new EquationParser(text).parse()) : Optional.empty();
    }
}
