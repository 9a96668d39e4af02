package org.gradus.engine.assignment;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size that follows from others, {@code (h + 2*pad - k) / stride + 1}: integers and names with {@code + - * /} and parentheses. A
 * quotient is rounded down, as where a filter no longer fits.
 */
public final class SizeFormula {

    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+|[A-Za-z][A-Za-z0-9_]*|[-+*/()])");

    private final String text;
    private final Node root;
    private final SortedSet<String> names = new TreeSet<>();

    private SizeFormula(String text) {
        this.text = text;
        this.root = new Parser().whole();
    }

    /** A value for each name; nothing where a size is not known, or a divisor is not positive. */
    private interface Node {
        Optional<Integer> in(Map<String, Integer> sizes);
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException that says where it is not one
     */
    public static SizeFormula parse(String text) {
        return new SizeFormula(text);
    }

    /** The sizes that it follows from, sorted. */
    public SortedSet<String> names() {
        return new TreeSet<>(names);
    }

    /** Its value; nothing where a size is not known, a divisor is not positive, or the value is beyond 32 bits. */
    public Optional<Integer> in(Map<String, Integer> sizes) {
        try {
            return root.in(sizes);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** Sums of products of what binds closer. */
    private final class Parser {

        private final Matcher tokens = TOKEN.matcher(text);
        private int end;
        private String token = next();

        Node whole() {
            Node sum = sum();
            if (!token.isEmpty()) {
                throw unexpected("the end");
            }
            return sum;
        }

        private Node sum() {
            Node left = product();
            while (token.equals("+") || token.equals("-")) {
                IntBinaryOperator operator = token.equals("+") ? Math::addExact : Math::subtractExact;
                token = next();
                left = both(left, product(), operator);
            }
            return left;
        }

        private Node product() {
            Node left = factor();
            while (token.equals("*") || token.equals("/")) {
                boolean isQuotient = token.equals("/");
                token = next();
                Node right = factor();
                left = isQuotient ? quotient(left, right) : both(left, right, Math::multiplyExact);
            }
            return left;
        }

        private Node factor() {
            if (token.equals("(")) {
                token = next();
                Node inner = sum();
                if (!token.equals(")")) {
                    throw unexpected(")");
                }
                token = next();
                return inner;
            }
            String atom = token;
            if (atom.isEmpty() || !Character.isLetterOrDigit(atom.charAt(0))) {
                throw unexpected("a number or a name");
            }
            token = next();
            return Character.isDigit(atom.charAt(0)) ? number(atom) : name(atom);
        }

        private Node number(String atom) {
            try {
                int value = Integer.parseInt(atom);
                return sizes -> Optional.of(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("the number " + atom + " is too large");
            }
        }

        private Node name(String atom) {
            names.add(atom);
            return sizes -> Optional.ofNullable(sizes.get(atom));
        }

        private Node both(Node left, Node right, IntBinaryOperator operator) {
            return sizes -> left.in(sizes).flatMap(a -> right.in(sizes).map(b -> operator.applyAsInt(a, b)));
        }

        private Node quotient(Node left, Node right) {
            return sizes -> left.in(sizes)
                    .flatMap(a -> right.in(sizes).filter(b -> b > 0).map(b -> Math.floorDiv(a, b)));
        }

        /** The next token; empty at the end. */
        private String next() {
            if (text.substring(end).isBlank()) {
                return "";
            }
            if (!tokens.find(end) || tokens.start() != end) {
                throw new IllegalArgumentException("there is '" + text.charAt(firstOf(end)) + "', which is no size");
            }
            end = tokens.end();
            return tokens.group(1);
        }

        private int firstOf(int from) {
            int at = from;
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private IllegalArgumentException unexpected(String wanted) {
            String found = token.isEmpty() ? "it ends" : "there is '" + token + "'";
            return new IllegalArgumentException(found + " where " + wanted + " should be");
        }
    }
}
