package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a wrong formula differs from the right one, in a tutor's words. */
final class Difference {

    private Difference() {}

    /** Nothing where they have too little in common to be compared. */
    static Optional<String> between(Expression right, Expression wrong) {
        return whole(right, wrong).or(() -> parts(right, wrong));
    }

    /** Of a piece: if there is nothing better to say, what stands there instead. */
    private static String inside(Expression right, Expression wrong) {
        Optional<String> words =
                isReduced(right, wrong) || hasAnotherConstant(right, wrong) ? Optional.empty() : between(right, wrong);
        return words.orElseGet(() -> "where " + FormulaText.of(right) + " belongs, you have " + FormulaText.of(wrong));
    }

    private static boolean isReduced(Expression right, Expression wrong) {
        boolean areAlike =
                right instanceof Reduced one && wrong instanceof Reduced other && one.reduction() == other.reduction();
        return !areAlike && (right instanceof Reduced || wrong instanceof Reduced);
    }

    private static boolean hasAnotherConstant(Expression right, Expression wrong) {
        boolean isOneAProduct = isProduct(right) || isProduct(wrong);
        return isOneAProduct
                && !Factors.of(right).numbers().equals(Factors.of(wrong).numbers());
    }

    /** Something was done to all of it, or was not. */
    private static Optional<String> whole(Expression right, Expression wrong) {
        if (wrong.equals(new Transposed(right))) {
            return Optional.of("that is the transpose of the right one");
        } else if (wrong instanceof Applied applied && applied.argument().equals(right)) {
            return Optional.of("you take " + named(applied.function()) + " of it, which does not belong there");
        } else if (right instanceof Applied applied && applied.argument().equals(wrong)) {
            return Optional.of(named(applied.function()) + " is missing");
        } else if (wrong instanceof Reduced reduced && reduced.argument().equals(right)) {
            return Optional.of("you take the " + reduced.reduction().text() + " of the right one");
        } else if (right instanceof Reduced reduced && reduced.argument().equals(wrong)) {
            return Optional.of(reduced.reduction().text() + " is missing");
        }
        return Optional.empty();
    }

    private static String named(EntryFunction function) {
        return switch (function) {
            case EXP -> "the exponential";
            case SQUARE -> "the square";
            case ROOT -> "the root";
            case ABSOLUTE -> "the absolute value";
            case SIGN -> "the sign";
            case POSITIVE_PART -> "max(0, .)";
            case IS_POSITIVE, IS_NOT_NEGATIVE -> "the condition";
            case LOG, SIGMA, TANH, DISTRIBUTION, DENSITY -> function.text();
        };
    }

    private static Optional<String> parts(Expression right, Expression wrong) {
        if (isSum(right) && isSum(wrong)) {
            return terms(Terms.of(right), Terms.of(wrong));
        } else if (isProduct(right) || isProduct(wrong)) {
            return factors(Factors.of(right), Factors.of(wrong));
        } else if (isSum(right) || isSum(wrong)) {
            return terms(Terms.of(right), Terms.of(wrong));
        }
        return right.getClass().equals(wrong.getClass()) ? onePart(right, wrong) : Optional.empty();
    }

    private static boolean isSum(Expression expression) {
        return expression instanceof Combined combined
                && (combined.operation() == Operation.SUM || combined.operation() == Operation.DIFFERENCE);
    }

    private static boolean isProduct(Expression expression) {
        return expression instanceof Combined && !isSum(expression);
    }

    /** The same step, with one other part. */
    private static Optional<String> onePart(Expression right, Expression wrong) {
        List<Integer> different = new ArrayList<>();
        for (int place = 0; place < right.parts().size(); place++) {
            if (!right.parts().get(place).equals(wrong.parts().get(place))) {
                different.add(place);
            }
        }
        boolean isSameStep =
                different.size() == 1 && right.parts().size() == wrong.parts().size() && isSame(right, wrong);
        return isSameStep
                ? Optional.of(inside(
                        right.parts().get(different.get(0)), wrong.parts().get(different.get(0))))
                : Optional.empty();
    }

    private static boolean isSame(Expression right, Expression wrong) {
        if (right instanceof Applied one && wrong instanceof Applied other) {
            return one.function() == other.function();
        }
        return !(right instanceof Reduced one && wrong instanceof Reduced other)
                || one.reduction() == other.reduction();
    }

    private static Optional<String> terms(Terms right, Terms wrong) {
        Terms missing = right.without(wrong);
        Terms extra = wrong.without(right);
        if (missing.terms().size() == right.terms().size() && !missing.isOpposite(extra)) {
            return Optional.empty();
        } else if (missing.isOpposite(extra)) {
            return Optional.of("the sign before " + list(missing.expressions()) + " is wrong");
        } else if (extra.terms().isEmpty()) {
            return Optional.of(counted("the term", missing.expressions()) + " missing");
        } else if (missing.terms().isEmpty()) {
            return Optional.of(
                    extra.terms().size() == 1 ? "a term too many: " + extra.text() : "terms too many: " + extra.text());
        } else if (missing.terms().size() == 1 && extra.terms().size() == 1) {
            return Optional.of(oneTerm(missing.terms().get(0), extra.terms().get(0)));
        }
        return Optional.of("where " + missing.text() + " belongs, you have " + extra.text());
    }

    private static String oneTerm(Terms.Term missing, Terms.Term extra) {
        String words = inside(missing.expression(), extra.expression());
        return missing.isNegative() == extra.isNegative() ? words : words + ", and the sign before it is wrong";
    }

    private static Optional<String> factors(Factors right, Factors wrong) {
        Factors missing = right.without(wrong);
        Factors extra = wrong.without(right);
        boolean isNothingInCommon = missing.factors().size() == right.factors().size();
        if (isNothingInCommon && !right.factors().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(exchanged(missing, extra));
        if (right.isNegative() != wrong.isNegative()) {
            words.add("the sign is wrong");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", words));
    }

    private static List<String> exchanged(Factors missing, Factors extra) {
        List<Factors.Piece> out = missing.factors();
        List<Factors.Piece> in = extra.factors();
        if (out.isEmpty() && in.isEmpty()) {
            return List.of();
        } else if (in.isEmpty()) {
            return List.of(missing(missing));
        } else if (out.isEmpty()) {
            return List.of(tooMany(extra));
        } else if (missing.isUpsideDown(extra)) {
            return List.of(upsideDown(missing));
        } else if (out.size() == 1 && in.size() == 1) {
            return List.of(one(out.get(0), in.get(0)));
        }
        return List.of("where " + missing.text() + " belongs, you have " + extra.text());
    }

    private static String upsideDown(Factors missing) {
        boolean isDivision = missing.factors().get(0).isBelow();
        return isDivision
                ? "you multiply by " + list(missing.expressions()) + ", and should divide"
                : "you divide by " + list(missing.expressions()) + ", and should multiply";
    }

    private static String missing(Factors missing) {
        boolean isDivision = missing.factors().stream().allMatch(Factors.Piece::isBelow);
        return isDivision
                ? "the division by " + list(missing.expressions()) + " is missing"
                : missing.factors().stream().noneMatch(Factors.Piece::isBelow)
                        ? counted("the factor", missing.expressions()) + " missing"
                        : missing.text() + " is missing";
    }

    private static String tooMany(Factors extra) {
        boolean isDivision = extra.factors().stream().allMatch(Factors.Piece::isBelow);
        String pieces = list(extra.expressions());
        if (extra.numbers().size() == extra.factors().size()) {
            return "that is " + extra.text() + " times the right one";
        } else if (isDivision) {
            return "you divide by " + pieces + ", which does not belong there";
        }
        return extra.factors().size() == 1 && !extra.factors().get(0).isBelow()
                ? "a factor too many: " + pieces
                : "factors too many: " + extra.text();
    }

    private static String one(Factors.Piece out, Factors.Piece in) {
        if (out.isBelow() == in.isBelow()) {
            return inside(out.expression(), in.expression());
        }
        return "where " + out.text() + " belongs, you have " + in.text();
    }

    private static String counted(String what, List<Expression> expressions) {
        return what
                + (expressions.size() == 1 ? " " : "s ")
                + list(expressions)
                + (expressions.size() == 1 ? " is" : " are");
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(FormulaText::of).collect(Collectors.joining(" and "));
    }
}
