package org.gradus.engine.report.html.math;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or sign of a formula.
 *
 * @param isApart whether a space stands before it: {@code dL/dy} is one thing, {@code a / b} are two
 */
record EquationToken(String text, boolean isApart) {

    private static final Pattern NEXT =
            Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|\\p{L}+[0-9]*(?:_\\p{L}+)*'*|<=|>=|\\S)");

    static List<EquationToken> of(String formula) {
        List<EquationToken> tokens = new ArrayList<>();
        Matcher next = NEXT.matcher(formula);
        while (next.find()) {
            tokens.add(new EquationToken(next.group(1), next.start(1) > next.start()));
        }
        return tokens;
    }

    boolean is(String sign) {
        return text.equals(sign);
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }
}
