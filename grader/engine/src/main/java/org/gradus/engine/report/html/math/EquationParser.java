package org.gradus.engine.report.html.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.report.html.math.MathNode.Fraction;
import org.gradus.engine.report.html.math.MathNode.Indexed;
import org.gradus.engine.report.html.math.MathNode.Kind;
import org.gradus.engine.report.html.math.MathNode.Leaf;
import org.gradus.engine.report.html.math.MathNode.Power;

/**
 * Reads a formula as people type it: {@code dL/dW = dY x^T / batch where x > 0, else 0}. What stands side by side is multiplied and binds
 * tighter than a slash between spaces, and looser than one without. Words that no formula knows are words.
 */
final class EquationParser {

    private static final Set<String> FUNCTIONS =
            Set.of("sum", "log", "exp", "tanh", "sinh", "cosh", "max", "min", "sqrt");
    private static final Set<String> NAMES = Set.of(
            "sigma",
            "batch",
            "factor",
            "slope",
            "alpha",
            "delta",
            "Phi",
            "phi",
            "xhat",
            "gamma",
            "beta",
            "epsilon",
            "mask",
            "keep",
            "outputs",
            "ch",
            "stride",
            "pad",
            "Wx",
            "Wh",
            "dWx",
            "dWh",
            "dC",
            "dA",
            "dS",
            "prediction",
            "target");
    private static final Set<String> AFTER_A_NAME =
            Set.of("/", "*", "+", "-", "=", "<", ">", "<=", ">=", "^", "(", ")");
    private static final Set<String> BETWEEN_TERMS = Set.of("=", "<", ">", "<=", ">=", "+", "-", ",");
    private static final Pattern DIFFERENTIAL = Pattern.compile("d(?:[A-Zabp-z]|[a-z][0-9]+)");
    private static final Pattern INDEXED = Pattern.compile("(\\p{L}+)([0-9]+)");
    /** Words keep their distance from what stands beside them. */
    private static final String SPACE = "\u00a0";

    private final List<EquationToken> tokens;
    private int next;

    EquationParser(String text) {
        this.tokens = EquationToken.of(text);
    }

    MathNode parse() {
        List<MathNode> pieces = new ArrayList<>();
        while (!isAtTheEnd()) {
            // A bracket that nothing opened is a sign like any other.
            pieces.addAll(isAt(")") ? List.of(operator()) : expression());
        }
        return MathNode.row(pieces);
    }

    /** Terms with signs between them, up to the end or to a bracket that closes. */
    private List<MathNode> expression() {
        List<MathNode> pieces = new ArrayList<>();
        while (!isAtTheEnd() && !isAt(")")) {
            if (BETWEEN_TERMS.contains(token().text())) {
                pieces.add(operator());
            } else if (isProse(next)) {
                pieces.add(words());
            } else {
                pieces.addAll(quotient());
            }
        }
        return pieces;
    }

    /** What is divided by a slash between spaces, or multiplied by a sign. */
    private List<MathNode> quotient() {
        List<MathNode> pieces = new ArrayList<>(product());
        while (!isAtTheEnd() && (isAt("/") || isAt("*"))) {
            if (isAt("*")) {
                pieces.add(operator());
                pieces.addAll(product());
            } else {
                next++;
                MathNode under = MathNode.row(unwrapped(product()));
                MathNode over = MathNode.row(unwrapped(pieces));
                pieces = new ArrayList<>(List.of(new Fraction(over, under)));
            }
        }
        return pieces;
    }

    /** What stands side by side. */
    private List<MathNode> product() {
        List<MathNode> pieces = new ArrayList<>();
        while (!isAtTheEnd() && startsAFactor()) {
            pieces.add(factor());
        }
        // Something has to come off the line: a slash or a star with nothing beside it is a sign.
        return pieces.isEmpty() && !isAtTheEnd() && !isAt(")") ? List.of(operator()) : pieces;
    }

    private boolean startsAFactor() {
        return isAt("(") || ((token().isWord() || token().isNumber()) && !isProse(next));
    }

    /** A power, or one over another where the slash stands close. */
    private MathNode factor() {
        MathNode over = power();
        if (!isAtTheEnd()
                && isAt("/")
                && !token().isApart()
                && hasNext()
                && !tokens.get(next + 1).isApart()) {
            next++;
            return new Fraction(MathNode.row(unwrapped(List.of(over))), MathNode.row(unwrapped(List.of(power()))));
        }
        return over;
    }

    private MathNode power() {
        MathNode base = atom();
        if (!isAtTheEnd() && isAt("^") && hasNext()) {
            next++;
            return new Power(base, exponent());
        }
        return base;
    }

    /** In brackets, which the page needs no more, or as far as nothing stands apart: {@code e^-2x}. */
    private MathNode exponent() {
        List<MathNode> pieces = new ArrayList<>();
        if (isAt("-")) {
            pieces.add(operator());
        }
        if (isAtTheEnd()) {
            return MathNode.row(pieces);
        }
        if (isAt("(")) {
            pieces.addAll(unwrapped(List.of(atom())));
            return MathNode.row(pieces);
        }
        do {
            pieces.add(atom());
        } while (!isAtTheEnd() && !token().isApart() && (token().isWord() || token().isNumber()));
        return MathNode.row(pieces);
    }

    private MathNode atom() {
        if (isAt("(")) {
            return fenced();
        }
        EquationToken token = take();
        if (token.isNumber()) {
            return new Leaf(Kind.NUMBER, token.text());
        }
        return token.isWord() ? word(token.text()) : sign(token.text());
    }

    private static MathNode word(String text) {
        if (DIFFERENTIAL.matcher(text).matches()) {
            return new MathNode.Row(List.of(new Leaf(Kind.NAME, "d"), word(text.substring(1))));
        }
        Matcher indexed = INDEXED.matcher(text);
        return indexed.matches()
                ? new Indexed(name(indexed.group(1)), new Leaf(Kind.NUMBER, indexed.group(2)))
                : name(text);
    }

    private static MathNode name(String text) {
        return switch (text) {
            case "sigma" -> variable("\u03c3");
            case "sum" -> new Leaf(Kind.OPERATOR, "\u2211");
            default -> text.length() == 1 ? variable(text) : new Leaf(Kind.NAME, text);
        };
    }

    private static Leaf variable(String letter) {
        return new Leaf(Kind.VARIABLE, letter);
    }

    private MathNode fenced() {
        List<MathNode> pieces = new ArrayList<>(List.of(operator()));
        pieces.addAll(expression());
        if (!isAtTheEnd()) {
            pieces.add(operator());
        }
        return new MathNode.Row(pieces);
    }

    /** Above and below a line no brackets are needed. */
    private static List<MathNode> unwrapped(List<MathNode> pieces) {
        if (pieces.size() == 1 && pieces.get(0) instanceof MathNode.Row row && isFenced(row.pieces())) {
            return row.pieces().subList(1, row.pieces().size() - 1);
        }
        return pieces;
    }

    private static boolean isFenced(List<MathNode> pieces) {
        return pieces.size() > 2
                && pieces.get(0).equals(sign("("))
                && pieces.get(pieces.size() - 1).equals(sign(")"));
    }

    private MathNode words() {
        StringBuilder words = new StringBuilder(SPACE);
        while (!isAtTheEnd() && isProse(next)) {
            words.append(words.length() > 1 ? " " : "").append(take().text());
        }
        return new Leaf(Kind.WORDS, words.append(SPACE).toString());
    }

    /** Whether a word is one of a sentence: no formula knows it, or it stands between such words and nothing is done with it. */
    private boolean isProse(int place) {
        EquationToken token = tokens.get(place);
        if (!token.isWord() || isOfProseAlone(token)) {
            return token.isWord();
        }
        boolean isAfterProse = place > 0 && isOfProseAlone(tokens.get(place - 1));
        boolean isLast = place + 1 == tokens.size();
        boolean isBeforeProse = !isLast && isOfProseAlone(tokens.get(place + 1));
        if (FUNCTIONS.contains(token.text())) {
            return isLast || isBeforeProse;
        }
        boolean isUsed = !isLast && AFTER_A_NAME.contains(tokens.get(place + 1).text());
        return isAfterProse && NAMES.contains(token.text()) && !isUsed;
    }

    private static boolean isOfProseAlone(EquationToken token) {
        String text = token.text();
        return token.isWord()
                && text.length() > 1
                && !FUNCTIONS.contains(text)
                && !NAMES.contains(text)
                && !text.contains("_")
                && !INDEXED.matcher(text).matches()
                && !text.endsWith("'")
                && !DIFFERENTIAL.matcher(text).matches();
    }

    private MathNode operator() {
        return sign(take().text());
    }

    private static MathNode sign(String text) {
        return new Leaf(
                Kind.OPERATOR,
                switch (text) {
                    case "-" -> "\u2212";
                    case "*" -> "\u00b7";
                    case ">=" -> "\u2265";
                    case "<=" -> "\u2264";
                    default -> text;
                });
    }

    private EquationToken take() {
        return tokens.get(next++);
    }

    private EquationToken token() {
        return tokens.get(next);
    }

    private boolean isAt(String sign) {
        return token().is(sign);
    }

    private boolean hasNext() {
        return next + 1 < tokens.size();
    }

    private boolean isAtTheEnd() {
        return next == tokens.size();
    }
}
