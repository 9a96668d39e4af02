package org.gradus.engine.diagnose.loop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradus.engine.diagnose.loop.Index.Name;
import org.gradus.engine.diagnose.loop.Index.Operator;
import org.gradus.engine.diagnose.loop.Index.Pair;
import org.gradus.engine.diagnose.loop.Index.Whole;

/** Reads an index as it stands in the documents: {@code (ch h + row) w + column}, {@code pixel / w % h}; side by side means times. */
final class IndexParser {

    private static final Pattern TOKEN = Pattern.compile("\\w+|[-+()/%]");

    private final Deque<String> rest;
    private final Function<String, Name> names;

    IndexParser(String text, Function<String, Name> names) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).toList();
        this.rest = new ArrayDeque<>(tokens);
        this.names = names;
    }

    /**
     * Reads all of the text.
     *
     * @throws IllegalArgumentException if it is none
     */
    Index index() {
        Index sum = terms();
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("index: an operator is missing before '" + String.join(" ", rest) + "'");
        }
        return sum;
    }

    private Index terms() {
        Index sum = factors();
        while (true) {
            if (accept("+")) {
                sum = new Pair(Operator.PLUS, sum, factors());
            } else if (accept("-")) {
                sum = new Pair(Operator.MINUS, sum, factors());
            } else {
                return sum;
            }
        }
    }

    private Index factors() {
        Index product = factor();
        while (!rest.isEmpty() && !List.of("+", "-", ")").contains(rest.peek())) {
            product = new Pair(operator(), product, factor());
        }
        return product;
    }

    private Operator operator() {
        if (accept("/")) {
            return Operator.DIVIDED_BY;
        }
        return accept("%") ? Operator.REMAINDER : Operator.TIMES;
    }

    private Index factor() {
        if (accept("(")) {
            Index inner = terms();
            if (!accept(")")) {
                throw new IllegalArgumentException("index: ')' is missing before '" + String.join(" ", rest) + "'");
            }
            return inner;
        }
        if (rest.isEmpty() || !rest.peek().matches("\\w+")) {
            throw new IllegalArgumentException(
                    "index: a name or a number is missing before '" + String.join(" ", rest) + "'");
        }
        String token = rest.remove();
        return token.matches("\\d+") ? new Whole(Integer.parseInt(token)) : names.apply(token);
    }

    private boolean accept(String token) {
        boolean isThere = token.equals(rest.peek());
        if (isThere) {
            rest.remove();
        }
        return isThere;
    }
}
