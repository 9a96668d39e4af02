package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads formulae as they stand in the documents: {@code W x + b}, {@code dL/da * a (1 - a)},
 * {@code -1/batch sum (y log a + (1 - y) log(1 - a))}. Side by side, matrices are multiplied as matrices where their shapes want
 * it, and entry by entry where they do not. {@code sum(x) / 2} is half a sum, {@code sum x / 2} a sum of halves.
 */
public final class FormulaParser {

    private static final String NUMBER = "\\d+(\\.\\d+)?(e-?\\d+)?.*";

    private static final String IF = "if ";
    private static final String ELSE = "else";

    private final List<Operand> operands;
    private String rest;

    private FormulaParser(String text, List<Operand> operands) {
        this.rest = text.strip();
        this.operands = operands.stream()
                .sorted(Comparator.comparingInt(
                                (Operand operand) -> operand.name().length())
                        .reversed())
                .toList();
    }

    /**
     * Reads a formula over these operands.
     *
     * @throws IllegalArgumentException if it is none, or if shapes do not fit
     */
    public static Expression expression(String text, List<Operand> operands) {
        FormulaParser parser = new FormulaParser(text, operands);
        Expression expression = parser.terms();
        if (!parser.rest.isEmpty()) {
            throw parser.unread("an operator");
        }
        return expression;
    }

    private Expression terms() {
        Expression sum = accept("-") ? Combined.minus(factors()) : factors();
        while (true) {
            if (accept("+")) {
                sum = Combined.of(Operation.SUM, sum, factors());
            } else if (accept("-")) {
                sum = Combined.of(Operation.DIFFERENCE, sum, factors());
            } else {
                return sum;
            }
        }
    }

    private Expression factors() {
        Expression product = factor();
        while (true) {
            if (accept("*")) {
                product = Combined.of(Operation.PRODUCT, product, factor());
            } else if (accept("/")) {
                product = Combined.of(Operation.QUOTIENT, product, factor());
            } else if (!rest.isEmpty()
                    && "+-)],>".indexOf(rest.charAt(0)) < 0
                    && !rest.startsWith(IF)
                    && !rest.startsWith(ELSE)) {
                product = sideBySide(product, factor());
            } else {
                return product;
            }
        }
    }

    private static Expression sideBySide(Expression left, Expression right) {
        return left.shape().times(right.shape()).isPresent()
                ? MatrixProduct.of(left, right)
                : Combined.of(Operation.PRODUCT, left, right);
    }

    private Expression factor() {
        if (accept("-")) {
            return Combined.minus(factor());
        }
        Expression base = atom();
        while (true) {
            if (accept("^T")) {
                base = new Transposed(base);
            } else if (accept("^2")) {
                base = new Applied(EntryFunction.SQUARE, base);
            } else {
                return base;
            }
        }
    }

    private Expression atom() {
        if (accept("(")) {
            Expression inner = terms();
            Expression bracketed = accept(IF) ? chosen(inner) : inner;
            expect(")");
            return bracketed;
        } else if (accept("[")) {
            Expression condition = condition();
            expect("]");
            return condition;
        } else if (accept("stack(")) {
            return stacked();
        } else if (accept("max(0,")) {
            Expression inner = terms();
            expect(")");
            return new Applied(EntryFunction.POSITIVE_PART, inner);
        } else if (accept("e^")) {
            return new Applied(EntryFunction.EXP, accept("-") ? Combined.minus(atom()) : atom());
        }
        return reduction()
                .or(this::function)
                .or(this::operand)
                .or(this::number)
                .orElseThrow(() -> unread("a number, a name or a bracket"));
    }

    private Expression stacked() {
        List<Expression> blocks = new ArrayList<>(List.of(terms()));
        while (accept(",")) {
            blocks.add(terms());
        }
        expect(")");
        return new Stacked(blocks, blocks.get(0).shape());
    }

    private Expression chosen(Expression then) {
        Applied condition = condition();
        expect(ELSE);
        return Chosen.of(condition, then, terms());
    }

    private Applied condition() {
        Expression inner = terms();
        EntryFunction function = accept(EntryFunction.IS_NOT_NEGATIVE.text())
                ? EntryFunction.IS_NOT_NEGATIVE
                : EntryFunction.IS_POSITIVE;
        if (function == EntryFunction.IS_POSITIVE) {
            expect(function.text());
        }
        return new Applied(function, inner);
    }

    private Optional<Expression> reduction() {
        for (Reduction reduction : Reduction.values()) {
            if (rest.startsWith(reduction.text() + "(")) {
                rest = rest.substring(reduction.text().length());
                return Optional.of(new Reduced(reduction, atom()));
            }
        }
        return accept("sum ") ? Optional.of(new Reduced(Reduction.SUM, factors())) : Optional.empty();
    }

    private Optional<Expression> function() {
        for (EntryFunction function : EnumSet.of(
                EntryFunction.LOG,
                EntryFunction.SIGMA,
                EntryFunction.TANH,
                EntryFunction.DISTRIBUTION,
                EntryFunction.DENSITY,
                EntryFunction.ROOT,
                EntryFunction.ABSOLUTE,
                EntryFunction.SIGN)) {
            if (rest.startsWith(function.text() + "(") || rest.startsWith(function.text() + " ")) {
                rest = rest.substring(function.text().length()).strip();
                return Optional.of(new Applied(function, atom()));
            }
        }
        return Optional.empty();
    }

    private Optional<Expression> operand() {
        List<Operand> fitting = operands.stream()
                .filter(operand -> rest.startsWith(operand.name()))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        expect(fitting.get(0).name());
        return Optional.of(fitting.get(0));
    }

    private Optional<Expression> number() {
        if (!rest.matches(NUMBER)) {
            return Optional.empty();
        }
        String digits = rest.replaceFirst("^(\\d+(\\.\\d+)?(e-?\\d+)?).*$", "$1");
        expect(digits);
        return Optional.of(new Constant(Double.parseDouble(digits)));
    }

    private boolean accept(String text) {
        boolean isThere = rest.startsWith(text);
        if (isThere) {
            rest = rest.substring(text.length()).strip();
        }
        return isThere;
    }

    private void expect(String text) {
        if (!accept(text)) {
            throw unread(text);
        }
    }

    private IllegalArgumentException unread(String wanted) {
        return new IllegalArgumentException("formula: " + wanted + " is missing before '" + rest + "'");
    }

    /**
     * What stands right of the equals signs of a text, as far as the grammar knows it: words, and what they define, are for people
     * alone.
     */
    static List<Expression> rightSides(String text, List<Operand> operands) {
        List<Expression> expressions = new ArrayList<>();
        String[] sides = text.split(" = ", -1);
        for (int i = 1; i < sides.length; i++) {
            find(sides[i].replaceFirst(", [a-z]$", ""), operands).ifPresent(expressions::add);
        }
        return expressions;
    }

    private static Optional<Expression> find(String text, List<Operand> operands) {
        try {
            return Optional.of(expression(text, operands));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
